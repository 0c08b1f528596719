import { describe, expect, it } from '@jest/globals'
import { closureBodies } from '../../../api/steps/closure.ts'
import type { AfterDeath } from '../../../domain/closure/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aReferral, triageFacts } from '../../support/front-line.ts'
import { withPlan } from '../../support/reviewing.ts'

const dying = aStep(
  'recordDeath',
  { diedOn: '2026-01-03', confirmedBy: 'FAMILY' },
  { standing: { receivedOn: '2026-01-05' } },
)
const dead = (journey: Journey): Journey => taking(journey, dying).journey
const settling = (over: Partial<AfterDeath> = {}) =>
  aStep(
    'recordAfterDeath',
    { services: 'ENDED', carer: 'NO_CARER', safeguarding: 'NOTHING_KNOWN', ...over },
    { given: ['/note'] },
  )

describe('R-CLS-01 what a death leaves', () => {
  it('is on the worker’s list until somebody records what was done, and then on nobody’s', () => {
    const left = dead(withPlan())
    expect(work(left)).toMatchObject([{ step: 'recordAfterDeath', role: 'PRACTITIONER', worker: 'staff-practitioner' }])
    const { journey, event, clocks, messages } = taking(left, settling())
    expect(event).toEqual({
      type: 'AfterDeathRecorded',
      services: 'ENDED',
      carer: 'NO_CARER',
      safeguarding: 'NOTHING_KNOWN',
    })
    expect([clocks, messages]).toEqual([[], []])
    expect(work(journey)).toEqual([])
    expect(refusalOf(journey, settling())).toMatchObject({ code: 'NOTHING_LEFT_AFTER_DEATH', kind: 'STATE' })
  })

  it('is on the team’s list while nobody was allocated', () => {
    const [item] = work(dead(aJourney({ stage: 'WAITING', allocation: { team: 'TEAM-NORTH' } })))
    expect(item).toMatchObject({ step: 'recordAfterDeath', team: 'TEAM-NORTH' })
    expect(item).not.toHaveProperty('worker')
  })

  it('is nothing where the journey had ended before, or nobody has died', () => {
    const closed = aJourney({ stage: 'CLOSED', closure: { reason: 'DECLINED', at: NOW } })
    expect(work(dead(closed))).toEqual([])
    for (const journey of [closed, dead(closed)])
      expect(refusalOf(journey, settling()).code).toBe('NOTHING_LEFT_AFTER_DEATH')
  })

  const urgent = { is: 'RUNNING', since: NOW } as Journey['urgentSupport']
  const carers = { known: [{ id: 'carer-1', identifiedAt: NOW }] }

  it.each([
    ['support that ran is none', withPlan(), { services: 'NONE_RAN' }, 'SERVICES_RAN'],
    [
      'urgent support that ran is none',
      aJourney({ stage: 'ASSESSING', ...(urgent && { urgentSupport: urgent }) }),
      { services: 'NONE_RAN' },
      'SERVICES_RAN',
    ],
    [
      'a carer named at the referral is nobody',
      aJourney({ stage: 'ASSESSING', referral: { ...aReferral, carerKnown: true } }),
      {},
      'CARER_IS_KNOWN',
    ],
    ['a carer who is known is nobody', { ...withPlan(), carers }, {}, 'CARER_IS_KNOWN'],
    [
      'a concern from triage is nothing',
      aJourney({
        stage: 'ASSESSING',
        triage: { ...triageFacts, rating: 'GREEN', decidedAt: NOW, safeguardingScreen: 'CONCERN' },
      }),
      {},
      'CONCERN_IS_ON_RECORD',
    ],
    [
      'a concern that somebody has looked into and taken on is nothing',
      {
        ...withPlan(),
        safeguarding: {
          concerns: [
            {
              id: 'concern-1',
              source: 'HOSPITAL',
              raisedAt: NOW,
              immediateSafety: { at: NOW, dangerNow: false, othersAtRisk: 'NOBODY' },
              takenOn: { by: 'staff-lead', at: NOW },
            },
          ],
        },
      },
      {},
      'CONCERN_IS_ON_RECORD',
    ],
  ] as const)('is not settled where %s', (_what, journey, over, code) => {
    expect(refusalOf(dead(journey), settling(over))).toMatchObject({ code, rule: 'R-CLS-01' })
    const done = settling({ services: 'ENDED', carer: 'OFFERED', safeguarding: 'REVIEW_ASKED_FOR' })
    expect(taking(dead(journey), done).event.type).toBe('AfterDeathRecorded')
  })

  it('none ran where there was no plan yet', () => {
    const step = settling({ services: 'NONE_RAN' })
    expect(taking(dead(aJourney({ stage: 'ASSESSING' })), step).event).toMatchObject({ services: 'NONE_RAN' })
  })

  it('R-CLS-02 is gone when the death was recorded wrongly', () => {
    const settled = taking(dead(withPlan()), settling()).journey
    const correct = aStep('correctDeath', { cause: 'FALSE_REPORT' }, { role: 'TEAM_MANAGER', id: 'staff-manager' })
    const lives = taking(settled, correct).journey
    expect(lives.closure).toBeUndefined()
    expect(work(dead(lives)).map(({ step }) => step)).toEqual(['recordAfterDeath'])
  })

  it('the form asks for all three, and for a note', () => {
    const form = closureBodies.recordAfterDeath
    const body = {
      services: 'ENDED',
      carer: 'OFFERED',
      safeguarding: 'NOTHING_KNOWN',
      note: 'Invented: told the provider.',
    }
    expect(form.safeParse(body).success).toBe(true)
    for (const field of Object.keys(body)) expect(form.safeParse({ ...body, [field]: undefined }).success).toBe(false)
  })
})
