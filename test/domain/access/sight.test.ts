import { describe, expect, it } from '@jest/globals'
import { readsLetter, readsStep, readsWords, seesFacts, seesPart, SIGHT } from '../../../domain/access/sight.ts'
import { REACH } from '../../../domain/access/reach.ts'
import { REGIONS } from '../../../domain/journey/journey.ts'
import { ROLES, type Role } from '../../../domain/roles/roles.ts'

describe('R-GEN-07 what a role sees of a journey', () => {
  it.each<[Role, boolean]>([
    ['PRACTITIONER', true],
    ['FINANCE_OFFICER', false],
    ['PANEL_CHAIR', false],
    ['BROKER', false],
  ])('%s sees the notes of the assessment: %s', (role, sees) => {
    expect(seesPart([role], 'assessment')).toBe(sees)
    expect(readsStep([role], 'Assessment')).toBe(sees)
    expect(seesFacts([role], 'Assessment')).toBe(sees)
    expect(readsLetter([role], 'WORKER_NAMED')).toBe(sees)
  })

  it('finance sees what is about money, with its words', () => {
    expect(seesPart(['FINANCE_OFFICER'], 'finance')).toBe(true)
    expect(readsStep(['FINANCE_OFFICER'], 'Budget and charging')).toBe(true)
    expect(seesPart(['FINANCE_OFFICER'], 'safeguarding')).toBe(false)
  })

  it('the panel sees its item, and nothing of where the person lives', () => {
    expect(seesPart(['PANEL_MEMBER'], 'panel')).toBe(true)
    expect(readsStep(['PANEL_MEMBER'], 'Panel')).toBe(true)
    expect(seesPart(['PANEL_MEMBER'], 'contactDetails')).toBe(false)
  })

  it.each(['DATA_OFFICER', 'AUDITOR'] as const)('%s sees every part, and no words', (role) => {
    expect(REGIONS.filter((part) => !seesPart([role], part))).toEqual([])
    expect([
      readsWords([role]),
      readsStep([role], 'Contact and referral'),
      readsLetter([role], 'WORKER_NAMED'),
    ]).toEqual([false, false, false])
  })

  it('two roles see what each of them sees, and words only where one of them does', () => {
    expect(seesPart(['AUDITOR', 'FINANCE_OFFICER'], 'assessment')).toBe(true)
    expect(readsStep(['AUDITOR', 'FINANCE_OFFICER'], 'Assessment')).toBe(false)
  })

  it('who reaches no journey sees nothing of any', () => {
    const blind = ROLES.filter((role) => SIGHT[role].parts.length === 0)
    expect(ROLES.filter((role) => REACH[role].to.length === 0 && !blind.includes(role))).toEqual([])
  })
})
