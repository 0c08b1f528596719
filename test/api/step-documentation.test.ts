import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { OPENING_STEP, STEP_NAMES, TAKING_OVER, kebab } from '../../api/step-paths.ts'
import { STEP_BODIES } from '../../api/steps/index.ts'
import { personBody } from '../../api/steps/person.ts'
import { isSentToJourney } from '../../domain/journey/openings.ts'
import { REFUSALS } from '../../domain/journey/parts.ts'
import { JOURNEY_REFUSALS } from '../../domain/journey/refusals.ts'
import { STEP_GROUPS } from '../../domain/journey/step-groups.ts'

interface Operation {
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> }
}

interface Document {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/api/openapi.json'), 'utf8')) as Document

function operationOf(name: string): Operation {
  const operation = document.paths[`/v1/journeys/{journeyId}/steps/${kebab(name)}`]?.['post']
  if (operation === undefined) throw new Error(`${name} is not documented`)
  return operation
}

const exampleOf = ({ requestBody }: Operation): unknown => requestBody.content['application/json']?.example

describe('the documentation of the steps', () => {
  it('shows each step in the group that its part belongs to', () => {
    for (const { title, steps } of STEP_GROUPS) {
      for (const { name } of steps) {
        if (isSentToJourney(name)) expect([name, ...operationOf(name).tags]).toEqual([name, title])
      }
    }
  })

  it('explains every group in a sentence, and shows the groups of the steps in the order of a journey', () => {
    const names = document.tags.map(({ name }) => name)
    const used = Object.values(document.paths).flatMap((path) => Object.values(path).flatMap(({ tags }) => tags))
    expect(new Set(used)).toEqual(new Set(names))
    for (const { name, description } of document.tags)
      expect([name, description]).toEqual([name, expect.stringMatching(/\.$/)])
    const groups: readonly string[] = STEP_GROUPS.map(({ title }) => title)
    expect(names.filter((name) => groups.includes(name))).toEqual(groups)
  })

  it.each(STEP_NAMES)('%s: who may take it, and a body that it takes', (name) => {
    const operation = operationOf(name)
    expect(operation.description).toMatch(/^\*\*Who:\*\* `[A-Z_]+`/)
    expect(STEP_BODIES[name].safeParse(exampleOf(operation)).error).toBeUndefined()
  })

  it('shows a body that opens a journey', () => {
    const example = exampleOf(document.paths['/v1/journeys']?.['post'] as Operation)
    const body = STEP_BODIES[OPENING_STEP].extend({ person: personBody })
    expect(body.safeParse(example).error).toBeUndefined()
  })

  it('shows who may take a journey over, and a body that does', () => {
    const operation = document.paths['/v1/journeys/taken-over']?.['post'] as Operation
    expect(operation.description).toMatch(/^\*\*Who:\*\* `SERVICE_MANAGER`/)
    const body = STEP_BODIES[TAKING_OVER].extend({ person: personBody })
    expect(body.safeParse(exampleOf(operation)).error).toBeUndefined()
  })

  it('says how a step’s rules can refuse it, with the rule that decides', () => {
    expect(operationOf('recordPanelDecision').description).toMatch(
      /\[`PANEL_NOT_QUORATE`\]\(\/problems\/PANEL_NOT_QUORATE\) \(R-PAN-02\): Too few members/,
    )
    expect(operationOf('signOffPlan').description).toContain('`OVER_SIGN_OFF_LIMIT`')
    expect(operationOf('signOffPlan').description).not.toContain('`PANEL_NOT_QUORATE`')
  })

  it('leaves out no refusal of the parts', () => {
    const described = Object.values(document.paths)
      .flatMap((path) => Object.values(path).map(({ description }) => description))
      .join('\n')
    const ofEveryStep = Object.keys(JOURNEY_REFUSALS)
    const missing = Object.keys(REFUSALS).filter(
      (code) => !ofEveryStep.includes(code) && !described.includes(`/problems/${code})`),
    )
    expect(missing).toEqual([])
  })
})
