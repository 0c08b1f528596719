import { describe, expect, it } from '@jest/globals'
import { template } from '../../../domain/messages/templates.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aReferral, aSuitableIndividual, REFERRED_AT, triageFacts } from '../../support/front-line.ts'
import type { RecordTriageDecisionFacts } from '../../../domain/triage/rules.ts'

const inTriage = aJourney({ stage: 'TRIAGE', referral: aReferral, allocation: { team: 'TEAM-NORTH' } })

/** What triage answers besides, on each route. */
const onRoute = {
  ADVICE_ONLY: { conversationLevel: 'C1', appearanceOfNeed: false },
  SHORT_TERM: { conversationLevel: 'C2' },
  WAITING: {},
  ASSESSING: {},
} as const

const decided = (over: Partial<RecordTriageDecisionFacts> = {}) =>
  aStep(
    'recordTriageDecision',
    { ...triageFacts, ...onRoute[over.route ?? 'WAITING'], ...over },
    { role: 'TRIAGE_WORKER', id: 'staff-triage' },
  )

const deciding = (over: Partial<RecordTriageDecisionFacts> = {}) => taking(inTriage, decided(over))

describe('R-REF-04 triage decision', () => {
  it.each(['ADVICE_ONLY', 'SHORT_TERM', 'WAITING', 'ASSESSING'] as const)('leads to %s', (route) => {
    const { journey } = deciding({ route })
    expect(journey.stage).toBe(route)
    expect(journey.triage).toEqual({ ...triageFacts, ...onRoute[route], route, rating: 'GREEN', decidedAt: NOW })
  })

  it('works out the rating from the matrix and keeps it in the event', () => {
    const { event } = deciding({ risk: { severity: 5, likelihood: 3 } })
    expect(event).toMatchObject({ type: 'TriageDecided', rating: 'RED', risk: { severity: 5, likelihood: 3 } })
  })

  it('is for triage workers', () => {
    const step = aStep('recordTriageDecision', triageFacts, { role: 'PRACTITIONER' })
    expect(refusalOf(inTriage, step).code).toBe('ROLE_MAY_NOT')
  })

  it.each(['CONTACT', 'WAITING', 'ASSESSING', 'CLOSED'] as const)('is not possible from %s', (stage) => {
    expect(refusalOf({ ...inTriage, stage }, decided()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('is refused until the safeguarding screen is answered', () => {
    const { safeguardingScreen: _screen, ...unanswered } = triageFacts
    const step = aStep('recordTriageDecision', unanswered, { role: 'TRIAGE_WORKER' })
    expect(refusalOf(inTriage, step)).toMatchObject({ code: 'SAFEGUARDING_SCREEN_NEEDED', rule: 'R-REF-04' })
  })

  it('stops both triage clocks, whichever runs', () => {
    const { clocks } = deciding()
    for (const key of ['triage.standard', 'triage.urgent']) {
      expect(clocks).toContainEqual({ do: 'stop', key, outcome: 'MET', cause: 'TriageDecided' })
    }
  })
})

describe('R-ADV-01 advocacy screen at triage', () => {
  it('is needed before triage ends', () => {
    const { advocacyScreen: _screen, ...unanswered } = triageFacts
    const step = aStep('recordTriageDecision', unanswered, { role: 'TRIAGE_WORKER' })
    expect(refusalOf(inTriage, step)).toMatchObject({ code: 'TRIAGE_ADVOCACY_SCREEN_NEEDED', rule: 'R-ADV-01' })
  })

  it('is kept as a fact', () => {
    const advocacyScreen = { difficulties: ['RETAIN'], ...aSuitableIndividual } as const
    expect(deciding({ advocacyScreen }).journey.triage?.advocacyScreen).toEqual(advocacyScreen)
  })
})

describe('R-ASM-02 clocks of the assessment', () => {
  const starts = (over: Partial<RecordTriageDecisionFacts>) =>
    deciding(over).clocks.filter((intent) => intent.do === 'start')

  it.each([
    ['P1', 'assessment.needs.p1'],
    ['P2', 'assessment.needs.p2'],
    ['P3', 'assessment.needs.standard'],
  ] as const)('with %s it counts %s from the receipt of the referral', (priority, key) => {
    expect(starts({ priority, route: 'ASSESSING' })).toContainEqual({ do: 'start', key, from: REFERRED_AT })
  })

  it('starts the start of a priority 1 assessment from the decision', () => {
    expect(starts({ priority: 'P1', route: 'ASSESSING' })).toContainEqual({
      do: 'start',
      key: 'assessment.needs.p1.start',
      from: NOW,
    })
  })

  it.each(['P2', 'P3'] as const)('%s has no clock for the start', (priority) => {
    expect(starts({ priority, route: 'ASSESSING' }).map(({ key }) => key)).not.toContain('assessment.needs.p1.start')
  })

  it('advice alone starts none', () => {
    const keys = starts({ route: 'ADVICE_ONLY', priority: 'P1' }).map(({ key }) => key)
    expect(keys.filter((key) => key.startsWith('assessment.'))).toEqual([])
  })
})

describe('R-WTW-01 on to the waiting list', () => {
  it.each([
    [{ severity: 4, likelihood: 4 }, 'RED', 'waitingWell.contact.red'],
    [{ severity: 3, likelihood: 3 }, 'AMBER', 'waitingWell.contact.amber'],
    [{ severity: 1, likelihood: 1 }, 'GREEN', 'waitingWell.contact.green'],
  ] as const)('with %j is rated %s and starts %s and the letter', (risk, rating, key) => {
    const { journey, clocks, messages } = deciding({ risk })
    expect(journey.waiting).toEqual({ rating, since: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'waitingWell.letter', from: NOW })
    expect(clocks).toContainEqual({ do: 'start', key, from: NOW })
    expect(messages).toEqual([{ template: 'WAITING_LETTER', to: 'PERSON', dates: ['assessment.needs.standard', key] }])
  })

  it.each(['ADVICE_ONLY', 'SHORT_TERM'] as const)('%s does not wait', (route) => {
    const { journey, clocks } = deciding({ route })
    expect(journey.waiting).toBeUndefined()
    expect(clocks.some(({ key }) => key.startsWith('waitingWell.'))).toBe(false)
  })

  it('straight to the assessment waits as well until there is a worker, with a letter, a rating and a rhythm', () => {
    const { journey, clocks, messages } = deciding({ route: 'ASSESSING', risk: { severity: 3, likelihood: 3 } })
    expect(journey.stage).toBe('ASSESSING')
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'waitingWell.letter', from: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'waitingWell.contact.amber', from: NOW })
    expect(messages[0]?.dates).toEqual(['assessment.needs.standard', 'waitingWell.contact.amber'])
    expect(template('TRIAGE_DECISION').stops).toEqual(['waitingWell.letter'])
  })

  it('whoever has a worker already does not wait', () => {
    const known = { ...inTriage, allocation: { team: 'TEAM-NORTH', worker: 'staff-practitioner' } }
    const { journey, clocks } = taking(known, decided({ route: 'ASSESSING' }))
    expect(journey.waiting).toBeUndefined()
    expect(clocks.some(({ key }) => key.startsWith('waitingWell.'))).toBe(false)
  })

  it('R-WTW-06 whoever waits for something else already keeps their one rhythm', () => {
    const queues = [{ queue: 'OCCUPATIONAL_THERAPY', since: REFERRED_AT }] as const
    const { journey, clocks } = taking(
      { ...inTriage, waiting: { rating: 'GREEN', since: REFERRED_AT, queues } },
      decided({ route: 'ASSESSING' }),
    )
    expect(journey.waiting?.queues).toEqual([...queues, { queue: 'ASSESSMENT', since: NOW }])
    expect(clocks.map(({ key }) => key).filter((key) => key.startsWith('waitingWell.'))).toEqual(['waitingWell.letter'])
  })
})

describe('R-REF-04 who hears of the triage decision', () => {
  it('the person, with the date of the assessment', () => {
    expect(deciding({ route: 'ASSESSING' }).messages).toEqual([
      {
        template: 'TRIAGE_DECISION',
        to: 'PERSON',
        dates: ['assessment.needs.standard', 'waitingWell.contact.green'],
        about: { route: 'ASSESSING' },
      },
    ])
  })

  it.each(['ADVICE_ONLY', 'SHORT_TERM'] as const)('the person without a date of an assessment: %s', (route) => {
    const dates = route === 'ADVICE_ONLY' ? ['advice.give'] : []
    expect(deciding({ route }).messages).toEqual([
      { template: 'TRIAGE_DECISION', to: 'PERSON', dates, about: { route } },
    ])
  })

  it.each(['ADVICE_ONLY', 'ASSESSING'] as const)('short-term work begins only where triage chose it: %s', (route) => {
    expect(deciding({ route }).journey).not.toHaveProperty('conversations')
  })

  it('the team, which calls the person, with priority 1', () => {
    const templates = deciding({ priority: 'P1' }).messages.map(({ template, to }) => [template, to])
    expect(templates).toEqual([
      ['WAITING_LETTER', 'PERSON'],
      ['TRIAGE_CALL_NOW', 'TEAM'],
    ])
  })

  it('the safeguarding lead when the safeguarding screen found a concern', () => {
    expect(deciding({ safeguardingScreen: 'CONCERN' }).messages).toContainEqual(
      expect.objectContaining({ template: 'TRIAGE_SAFEGUARDING_CONCERN', to: 'SAFEGUARDING_LEAD' }),
    )
  })
})

describe('R-REF-03 an assessment is owed where a need appears', () => {
  it('advice is no answer until somebody says whether a need appears', () => {
    const { appearanceOfNeed: _open, ...facts } = {
      ...triageFacts,
      ...onRoute.ADVICE_ONLY,
      route: 'ADVICE_ONLY',
    } as const
    const step = aStep('recordTriageDecision', facts, { role: 'TRIAGE_WORKER' })
    expect(refusalOf(inTriage, step)).toMatchObject({ code: 'APPEARANCE_OF_NEED_UNANSWERED', rule: 'R-REF-03' })
  })

  it.each([
    ['no need appears', { appearanceOfNeed: false }, undefined],
    [
      'the person was offered one and does not want it now',
      { appearanceOfNeed: true, assessmentDeclined: true },
      undefined,
    ],
    ['a need appears', { appearanceOfNeed: true }, 'ASSESSMENT_IS_OWED'],
    ['a need appears and nobody declined', { appearanceOfNeed: true, assessmentDeclined: false }, 'ASSESSMENT_IS_OWED'],
  ] as const)('advice alone, where %s', (_what, over, code) => {
    const step = decided({ route: 'ADVICE_ONLY', ...over })
    if (code === undefined) expect(taking(inTriage, step).journey.stage).toBe('ADVICE_ONLY')
    else expect(refusalOf(inTriage, step)).toMatchObject({ code, rule: 'R-REF-03' })
  })

  it('R-CAP-03 a safeguarding concern outweighs the no to an assessment, and not the advice itself', () => {
    const advice = { route: 'ADVICE_ONLY', safeguardingScreen: 'CONCERN' } as const
    const declined = decided({ ...advice, appearanceOfNeed: true, assessmentDeclined: true })
    expect(refusalOf(inTriage, declined)).toMatchObject({ code: 'DECLINED_DESPITE_CONCERN', rule: 'R-CAP-03' })
    expect(taking(inTriage, decided({ ...advice, appearanceOfNeed: false })).journey.stage).toBe('ADVICE_ONLY')
  })

  it('R-ASM-10 somebody whose need could not wait is assessed, unless they do not want it', () => {
    const urgent = { ...inTriage, urgentSupport: { is: 'FLAGGED', since: NOW } } as const
    const advice = decided({ route: 'ADVICE_ONLY', appearanceOfNeed: false })
    expect(refusalOf(urgent, advice).code).toBe('ASSESSMENT_IS_OWED')
    expect(taking({ ...urgent, urgentSupport: { is: 'NOT_NEEDED', since: NOW } }, advice).journey.stage).toBe(
      'ADVICE_ONLY',
    )
    const declined = decided({ route: 'ADVICE_ONLY', appearanceOfNeed: true, assessmentDeclined: true })
    expect(taking(urgent, declined).journey.stage).toBe('ADVICE_ONLY')
  })

  it.each(['WAITING', 'ASSESSING', 'SHORT_TERM'] as const)('%s takes nothing away and asks nothing more', (route) => {
    expect(deciding({ route }).journey.triage).not.toHaveProperty('appearanceOfNeed')
  })
})

describe('R-3CV-01 the route fits the conversation', () => {
  it.each([
    ['C1', 'ADVICE_ONLY', true],
    ['C1', 'SHORT_TERM', false],
    ['C1', 'ASSESSING', true],
    ['C2', 'ADVICE_ONLY', true],
    ['C2', 'SHORT_TERM', true],
    ['C2', 'WAITING', true],
    ['C3', 'ADVICE_ONLY', false],
    ['C3', 'SHORT_TERM', false],
    ['C3', 'WAITING', true],
  ] as const)('%s with %s: %s', (conversationLevel, route, fits) => {
    const step = decided({ route, conversationLevel })
    if (fits) expect(taking(inTriage, step).journey.triage?.conversationLevel).toBe(conversationLevel)
    else expect(refusalOf(inTriage, step)).toMatchObject({ code: 'ROUTE_DOES_NOT_FIT_LEVEL', rule: 'R-3CV-01' })
  })
})
