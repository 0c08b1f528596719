import { describe, expect, it } from '@jest/globals'
import { REFUSALS, STEPS } from '../../../domain/journey/parts.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { TEMPLATES } from '../../../domain/messages/templates.ts'
import type { MessageTemplate } from '../../../domain/messages/template.ts'
import { ROLES } from '../../../domain/roles/roles.ts'
import { RULE_IDS, type RuleId } from '../../../domain/rulebook/rule-ids.ts'

const SENTENCES = /^[A-Z].*[.?]$/
const HEADING = /^[A-Z].*[^.]$/

const templates: readonly (readonly [string, MessageTemplate])[] = Object.entries(TEMPLATES)
const unknownRules = (rules: readonly RuleId[]): readonly RuleId[] => rules.filter((rule) => !RULE_IDS.includes(rule))

describe('every refusal', () => {
  it.each(Object.entries(REFUSALS))('%s says what is wrong and what to do', (code, refusal) => {
    expect(refusal.code).toBe(code)
    expect(code).toMatch(/^[A-Z]+(_[A-Z0-9]+)+$/)
    expect(['RULE', 'STATE', 'ROLE', 'STALE']).toContain(refusal.kind)
    expect(refusal.detail).toMatch(SENTENCES)
    expect(refusal.whatToDo).toMatch(SENTENCES)
    expect(unknownRules(refusal.rule === undefined ? [] : [refusal.rule])).toEqual([])
  })

  it('names the rule; only the guards of every step have none', () => {
    const unnamed = Object.values(REFUSALS).filter(({ rule }) => rule === undefined)
    expect(unnamed.map(({ code }) => code)).toEqual([
      'STEP_NOT_POSSIBLE_NOW',
      'ROLE_MAY_NOT',
      'STALE_VERSION',
      'VERSION_UNKNOWN',
    ])
  })
})

describe('every step', () => {
  it.each(STEPS.map((step) => [step.name, step] as const))(
    '%s has a title, somebody to take it, and a stage',
    (name, step) => {
      expect(name).toMatch(/^[a-z]+([A-Z][a-z]*)*$/)
      expect(step.title).toMatch(HEADING)
      expect(step.roles.length).toBeGreaterThan(0)
      expect(step.roles.filter((role) => !ROLES.includes(role))).toEqual([])
      expect(step.from.length).toBeGreaterThan(0)
      expect(step.from.filter((stage) => !STAGES.includes(stage))).toEqual([])
    },
  )

  it('has a name of its own', () => {
    expect(new Set(STEPS.map(({ name }) => name)).size).toBe(STEPS.length)
  })
})

describe('every message', () => {
  it.each(templates)('%s has a heading and the rules that ask for it', (_name, { title, rules, audience }) => {
    expect(title).toMatch(HEADING)
    expect(rules.length).toBeGreaterThan(0)
    expect(unknownRules(rules)).toEqual([])
    expect(['FAMILY', 'STAFF']).toContain(audience)
  })
})
