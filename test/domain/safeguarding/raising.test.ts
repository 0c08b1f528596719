import { describe, expect, it } from '@jest/globals'
import { safeguardingLetters } from '../../../activities/letters/safeguarding.ts'
import { safeguardingBodies } from '../../../api/steps/safeguarding.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { ROLES } from '../../../domain/roles/roles.ts'
import { CONCERN_RAISERS, type ConcernRaiser } from '../../../domain/safeguarding/state.ts'
import { MAY_RAISE } from '../../../domain/safeguarding/steps.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const raise = (raisedBy: ConcernRaiser = 'PUBLIC', over: { readonly role?: Role; readonly standing?: object } = {}) =>
  aStep('raiseConcern', { raisedBy }, { given: ['/seen'], ...over })

const closed = aJourney({ stage: 'CLOSED', closure: { reason: 'DECLINED', at: NOW } })

describe('R-SAF-01 anybody raises a concern', () => {
  it('that is the person’s, with its own dates, and those who have to know hear of it', () => {
    const { journey, event, clocks, messages } = taking(aJourney({ stage: 'ACTIVE' }), raise('PROVIDER'))
    expect(event).toEqual({ type: 'ConcernRaised', concern: { id: 'concern-1', source: 'PROVIDER' } })
    expect(journey.safeguarding).toEqual({ concerns: [{ id: 'concern-1', source: 'PROVIDER', raisedAt: NOW }] })
    expect(clocks).toEqual([
      { do: 'start', key: 'safeguarding.immediateSafety', instance: 'concern-1', from: NOW },
      { do: 'start', key: 'safeguarding.takeOn', instance: 'concern-1', from: NOW },
    ])
    expect(messages.map(({ template, to, about }) => [template, to, about])).toEqual([
      ['CONCERN_RAISED', 'SAFEGUARDING_LEAD', { source: 'PROVIDER' }],
      ['CONCERN_RAISED', 'DUTY_MANAGER', { source: 'PROVIDER' }],
    ])
  })

  it('at night, and the out-of-hours team hears, too', () => {
    const { messages } = taking(aJourney(), raise('PUBLIC', { standing: { inOfficeHours: false } }))
    expect(messages.map(({ to }) => to)).toEqual(['SAFEGUARDING_LEAD', 'DUTY_MANAGER', 'EDT_MANAGER'])
  })

  it('as often as somebody comes: many at once are as many concerns', () => {
    const sources = ['PUBLIC', 'PUBLIC', 'PROVIDER'] as const
    const after = sources.reduce((journey, source) => taking(journey, raise(source)).journey, aJourney())
    expect(after.safeguarding?.concerns.map(({ id, source }) => [id, source])).toEqual([
      ['concern-1', 'PUBLIC'],
      ['concern-2', 'PUBLIC'],
      ['concern-3', 'PROVIDER'],
    ])
  })

  it.each(STAGES)('in %s, and the stage stays', (stage) => {
    const journey = stage === 'CLOSED' ? closed : aJourney({ stage })
    expect(taking(journey, raise()).journey.stage).toBe(stage)
  })

  it('also about somebody who has died, and it is looked into', () => {
    const died = aJourney({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
    const { journey } = taking(died, raise())
    const running = { ...journey, clocks: [aClock('safeguarding.takeOn', { instance: 'concern-1' })] }
    expect(work(running)).toMatchObject([{ role: 'SAFEGUARDING_LEAD', step: 'takeOnConcern' }])
  })

  it('and waits for nothing that somebody else has just done', () => {
    const touched = { safeguarding: 4 }
    expect(taking(aJourney({ touched }), raise()).event.type).toBe('ConcernRaised')
  })

  it.each(ROLES)('%s', (role) => {
    const may: readonly Role[] = MAY_RAISE
    if (may.includes(role)) expect(taking(aJourney(), raise('OTHER', { role })).event.type).toBe('ConcernRaised')
    else expect(refusalOf(aJourney(), raise('OTHER', { role })).code).toBe('ROLE_MAY_NOT')
  })

  it('save those who only read cases or keep the rules', () => {
    expect(ROLES.filter((role) => !(MAY_RAISE as readonly Role[]).includes(role))).toEqual([
      'DATA_OFFICER',
      'AUDITOR',
      'POLICY_ADMIN',
      'SYSTEM',
    ])
  })
})

describe('R-SAF-01 the form and the note', () => {
  it.each(CONCERN_RAISERS)('take a concern of %s, who need not say who they are', (raisedBy) => {
    const body = { raisedBy, seen: 'Invented: she is afraid of her nephew.' }
    expect(safeguardingBodies.raiseConcern.safeParse(body).success).toBe(true)
    expect(safeguardingBodies.raiseConcern.safeParse({ raisedBy }).success).toBe(false)
  })

  it('say who came, what is due, and nothing about anybody', () => {
    const words = CONCERN_RAISERS.map((source) =>
      textOf(safeguardingLetters.CONCERN_RAISED, aLetterContext({ source })),
    )
    expect(new Set(words).size).toBe(CONCERN_RAISERS.length)
    for (const text of words) {
      expect(text).toContain('safeguarding concern')
      expect(text).toContain('Make sure that the person is safe now')
      expect(text).not.toMatch(/undefined|null/)
    }
  })
})
