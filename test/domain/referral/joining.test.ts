import { describe, expect, it } from '@jest/globals'
import { OPEN_STAGES, type Stage } from '../../../domain/journey/stage.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { CreateReferralFacts } from '../../../domain/referral/receipt.ts'
import type { TriageAgainFacts } from '../../../domain/triage/rules.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAssessment, aReferral, noDifficulty, REFERRED_AT, triageFacts } from '../../support/front-line.ts'
import { aClock } from '../../support/reviewing.ts'

const facts: CreateReferralFacts = {
  referrer: 'GP',
  routeOfAccess: 'COMMUNITY',
  urgent: false,
  carerKnown: true,
  inHospital: false,
}

const joining = (over: Partial<CreateReferralFacts> = {}, open = true) =>
  aStep(
    'joinReferral',
    { ...facts, ...over },
    {
      role: 'CONTACT_OFFICER',
      given: over.referrer === 'SELF' ? [] : ['/referrerContact'],
      standing: { inOfficeHours: open },
    },
  )

const triaged = { ...triageFacts, rating: 'GREEN', decidedAt: REFERRED_AT } as const

/** The carer is known already: another referral brings no news of them. */
const carers = { known: [{ id: 'carer-1', identifiedAt: REFERRED_AT }] }

const at = (stage: Stage, over: Partial<Journey> = {}): Journey =>
  aJourney({ stage, referral: aReferral, triage: triaged, carers, ...over })

const startsOf = ({ clocks }: ReturnType<typeof taking>) => clocks.filter((intent) => intent.do === 'start')

describe('R-REF-07 a second referral joins the open journey', () => {
  it('is kept beside the first, which keeps its receipt', () => {
    const { journey } = taking(at('WAITING'), joining())
    expect(journey.stage).toBe('WAITING')
    expect(journey.referral).toEqual({
      ...aReferral,
      carerKnown: true,
      joined: [{ receivedAt: NOW, referrer: 'GP', routeOfAccess: 'COMMUNITY', urgent: false }],
    })
  })

  it.each(['CONTACT_OFFICER', 'EDT_WORKER', 'TRIAGE_WORKER', 'HOSPITAL_LIAISON'] as const)(
    'whoever may refer joins it: %s',
    (role) => {
      const step = joining()
      expect(taking(at('WAITING'), { ...step, by: { ...step.by, role } }).event.type).toBe('ReferralJoined')
    },
  )

  it('tells of no carer where nobody has told of one', () => {
    expect(taking(at('WAITING'), joining({ carerKnown: false })).journey.referral?.carerKnown).toBe(false)
    const known = at('WAITING', { referral: { ...aReferral, carerKnown: true } })
    expect(taking(known, joining({ carerKnown: false })).journey.referral?.carerKnown).toBe(true)
  })

  it('starts an acknowledgement and a triage for the new request', () => {
    expect(startsOf(taking(at('ACTIVE'), joining()))).toEqual([
      { do: 'start', key: 'referral.acknowledge', from: NOW },
      { do: 'start', key: 'triage.standard', from: NOW },
      { do: 'start', key: 'referral.acknowledge.referrer', from: NOW },
    ])
  })

  it('R-CAR-01 news of a carer makes the offer due', () => {
    const { journey, clocks } = taking(at('ACTIVE', { carers: undefined }), joining())
    expect(journey.carers?.known).toEqual([{ id: 'carer-1', identifiedAt: NOW }])
    expect(clocks).toContainEqual({ do: 'start', key: 'carer.offer', instance: 'carer-1', from: NOW })
  })

  it('does not start again what runs', () => {
    const clocks = [aClock('referral.acknowledge'), aClock('triage.standard'), aClock('assessment.needs.standard')]
    const { clocks: intents } = taking(at('TRIAGE', { clocks }), joining({ referrer: 'SELF' }))
    expect(intents).toEqual([])
  })

  it.each([
    ['an urgent request in office hours has its own hours', 'triage.standard', true, ['triage.urgent']],
    ['a request that is not urgent is covered by an urgent triage', 'triage.urgent', false, []],
  ] as const)('%s', (_what, running, urgent, keys) => {
    const journey = at('TRIAGE', { clocks: [aClock('referral.acknowledge'), aClock(running)] })
    expect(startsOf(taking(journey, joining({ referrer: 'SELF', urgent }))).map(({ key }) => key)).toEqual(keys)
  })

  it('R-REF-05 the out-of-hours team has an urgent one at night', () => {
    const urgent = joining({ referrer: 'SELF', urgent: true }, false)
    const keys = startsOf(taking(at('ACTIVE'), urgent)).map(({ key }) => key)
    expect(keys).toEqual(['referral.acknowledge', 'triage.standard', 'edt.response', 'edt.handback'])
  })

  it('tells the person, the referrer and the worker', () => {
    const told = taking(at('ACTIVE'), joining()).messages.map(({ template, to }) => [template, to])
    expect(told).toEqual([
      ['REFERRAL_ACKNOWLEDGEMENT', 'PERSON'],
      ['REFERRER_ACKNOWLEDGEMENT', 'REFERRER'],
      ['REFERRAL_JOINED', 'WORKER'],
    ])
  })

  it.each(OPEN_STAGES)('at %s there is one way for a request to come in', (stage) => {
    const step = aStep('createReferral', facts, { role: 'CONTACT_OFFICER', standing: { inOfficeHours: true } })
    const ways = [step, joining()].filter((one) => {
      try {
        return taking(at(stage), one).journey.version > 0
      } catch {
        return false
      }
    })
    expect(ways).toHaveLength(1)
  })
})

const again = (over: Partial<TriageAgainFacts> = {}) =>
  aStep(
    'triageAgain',
    {
      priority: 'P3',
      risk: { severity: 2, likelihood: 2 },
      safeguardingScreen: 'NO_CONCERN',
      advocacyScreen: noDifficulty,
      ...over,
    },
    { role: 'TRIAGE_WORKER' },
  )

const LATER = '2026-01-04T09:00:00Z'
const joined = {
  ...aReferral,
  joined: [{ receivedAt: LATER, referrer: 'GP', routeOfAccess: 'COMMUNITY', urgent: true }],
} as const
const promised = [aClock('assessment.needs.standard', { startedAt: REFERRED_AT })]

describe('R-REF-07 triage of the second referral', () => {
  it('starts a date for the new need and leaves the promised one', () => {
    const { clocks } = taking(at('WAITING', { referral: joined, clocks: promised }), again({ priority: 'P2' }))
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.needs.p2', from: LATER })
    expect(clocks.some((intent) => intent.do === 'stop' && intent.key === 'assessment.needs.standard')).toBe(false)
  })

  it('with the same priority changes no date', () => {
    const transition = taking(at('WAITING', { referral: joined, clocks: promised }), again())
    expect(startsOf(transition)).toEqual([])
  })

  it('marks the request as dealt with and stops both triage clocks', () => {
    const { journey, clocks, event } = taking(at('ACTIVE', { referral: joined }), again())
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.referral?.joined?.[0]?.triagedAt).toBe(NOW)
    expect(event).toMatchObject({ type: 'TriagedAgain', forJoinedReferral: true })
    for (const key of ['triage.standard', 'triage.urgent']) {
      expect(clocks).toContainEqual({ do: 'stop', key, outcome: 'MET', cause: 'TriagedAgain' })
    }
  })

  it('without one it says so, and leaves the waiting list alone', () => {
    const { event, journey } = taking(at('ASSESSING'), again())
    expect(event).toMatchObject({ forJoinedReferral: false })
    expect(journey).not.toHaveProperty('waiting')
  })

  it('once the assessment is over needs a new request', () => {
    expect(refusalOf(at('ACTIVE'), again())).toMatchObject({ code: 'NOTHING_NEW_TO_TRIAGE', rule: 'R-REF-07' })
    const dealtWith = { ...joined, joined: [{ ...joined.joined[0], triagedAt: NOW }] }
    expect(refusalOf(at('ACTIVE', { referral: dealtWith }), again()).code).toBe('NOTHING_NEW_TO_TRIAGE')
  })

  it('the first triage deals with what has joined by then', () => {
    const step = aStep('recordTriageDecision', triageFacts, { role: 'TRIAGE_WORKER' })
    const { journey } = taking(at('TRIAGE', { referral: joined, triage: undefined }), step)
    expect(journey.referral?.joined?.[0]?.triagedAt).toBe(NOW)
  })
})

describe('R-ASM-02 a priority changes a date only by triaging again', () => {
  const changing = (priority: TriageAgainFacts['priority'], over: Partial<Journey> = {}) =>
    taking(at('ASSESSING', { clocks: promised, ...over }), again({ priority })).clocks.filter(({ key }) =>
      key.startsWith('assessment.'),
    )

  it('the new date counts from the same receipt', () => {
    expect(changing('P2')).toEqual([
      { do: 'stop', key: 'assessment.needs.standard', outcome: 'CANCELLED', cause: 'RE_PRIORITISED' },
      { do: 'stop', key: 'assessment.needs.p1.start', outcome: 'CANCELLED', cause: 'RE_PRIORITISED' },
      { do: 'start', key: 'assessment.needs.p2', from: REFERRED_AT },
    ])
  })

  it('priority 1 has a date for its start as well, unless it has started', () => {
    expect(changing('P1')).toContainEqual({ do: 'start', key: 'assessment.needs.p1.start', from: NOW })
    expect(changing('P1', { assessment: anAssessment() })).not.toContainEqual({
      do: 'start',
      key: 'assessment.needs.p1.start',
      from: NOW,
    })
  })

  it('the same priority moves nothing', () => {
    expect(changing('P3')).toEqual([])
  })

  it('a date that runs already is not begun a second time', () => {
    const both = [...promised, aClock('assessment.needs.p1', { startedAt: NOW })]
    expect(changing('P3', { clocks: both, triage: { ...triaged, priority: 'P1' } })).toEqual([
      { do: 'stop', key: 'assessment.needs.p1', outcome: 'CANCELLED', cause: 'RE_PRIORITISED' },
      { do: 'stop', key: 'assessment.needs.p1.start', outcome: 'CANCELLED', cause: 'RE_PRIORITISED' },
    ])
  })

  it('R-HLT-01 an assessment for a change keeps counting from the change, not from the first referral', () => {
    const forChange = [aClock('assessment.needs.p2', { startedAt: '2026-01-02T11:00:00Z' })]
    expect(changing('P1', { clocks: forChange, assessment: anAssessment() })).toEqual([
      { do: 'stop', key: 'assessment.needs.p2', outcome: 'CANCELLED', cause: 'RE_PRIORITISED' },
      { do: 'stop', key: 'assessment.needs.p1.start', outcome: 'CANCELLED', cause: 'RE_PRIORITISED' },
      { do: 'start', key: 'assessment.needs.p1', from: '2026-01-02T11:00:00Z' },
    ])
    expect(changing('P2', { clocks: forChange })).toEqual([])
    expect(changing('P3', { clocks: forChange })).toEqual([])
  })

  it('no date begins where no assessment is promised', () => {
    expect(changing('P1', { clocks: [] })).toEqual([])
    expect(changing('P1', { clocks: [aClock('review.annual')] })).toEqual([])
  })

  it('R-WTW-04 the rating of somebody who waits changes with it', () => {
    const waiting = { rating: 'GREEN', since: REFERRED_AT } as const
    const { journey, clocks } = taking(
      at('WAITING', { waiting, clocks: promised }),
      again({ risk: { severity: 5, likelihood: 4 } }),
    )
    expect(journey.waiting).toEqual({ ...waiting, rating: 'RED' })
    expect(journey.triage?.rating).toBe('RED')
    expect(clocks).toContainEqual({ do: 'start', key: 'waitingWell.contact.red', from: REFERRED_AT })
  })

  it('R-REF-04 priority 1 is called, a concern goes to the safeguarding lead', () => {
    const told = taking(at('ASSESSING'), again({ priority: 'P1', safeguardingScreen: 'CONCERN' })).messages
    expect(told.map(({ template, to }) => [template, to])).toEqual([
      ['TRIAGED_AGAIN', 'PERSON'],
      ['TRIAGE_CALL_NOW', 'TEAM'],
      ['TRIAGE_SAFEGUARDING_CONCERN', 'SAFEGUARDING_LEAD'],
      ['TRIAGE_SAFEGUARDING_CONCERN', 'DUTY_MANAGER'],
    ])
  })

  it.each([
    ['amber to red', 'AMBER', { severity: 5, likelihood: 3 }, true],
    ['red already', 'RED', { severity: 5, likelihood: 3 }, false],
    ['amber to green', 'AMBER', { severity: 2, likelihood: 2 }, false],
  ] as const)(
    'R-WTW-04 somebody who waits and turns red is a task for the manager today: %s',
    (_what, rating, risk, isTask) => {
      const journey = at('WAITING', { waiting: { rating, since: REFERRED_AT } })
      const tasks = taking(journey, again({ risk })).messages.filter(({ template }) => template === 'WAITING_RISK_UP')
      expect(tasks.map(({ to }) => to)).toEqual(isTask ? ['TEAM_MANAGER'] : [])
      expect(
        taking(at('ASSESSING'), again({ risk })).messages.some(({ template }) => template === 'WAITING_RISK_UP'),
      ).toBe(false)
    },
  )

  it.each([
    ['safeguardingScreen', 'SAFEGUARDING_SCREEN_NEEDED'],
    ['advocacyScreen', 'TRIAGE_ADVOCACY_SCREEN_NEEDED'],
  ] as const)('R-REF-04 is refused until the %s is answered', (screen, code) => {
    const { [screen]: _open, ...rest } = { safeguardingScreen: 'NO_CONCERN', advocacyScreen: noDifficulty } as const
    const step = aStep(
      'triageAgain',
      { priority: 'P3', risk: { severity: 2, likelihood: 2 }, ...rest },
      { role: 'TRIAGE_WORKER' },
    )
    expect(refusalOf(at('ASSESSING'), step).code).toBe(code)
  })
})
