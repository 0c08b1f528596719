import { describe, expect, it } from '@jest/globals'
import type { HoldConversationFacts } from '../../../domain/conversations/rules.ts'
import type { ShortTermWork } from '../../../domain/conversations/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment, aProposal, REFERRED_AT, triageFacts } from '../../support/front-line.ts'
import { aClock } from '../../support/reviewing.ts'

const triage = { ...triageFacts, rating: 'AMBER', decidedAt: REFERRED_AT } as const

const at = (stage: Stage, over: Partial<Journey> = {}): Journey => aJourney({ stage, triage, ...over })

const talking = (over: Partial<HoldConversationFacts> = {}, given: readonly string[] = ['/notes', '/shortPlan']) =>
  aStep('holdConversation', { level: 'C2', crisis: false, actions: [], ...over }, { given })

const looking = (progress: 'ON_TRACK' | 'NOT_WORKING' | 'CRISIS') => aStep('recordShortTermCheck', { progress })
const end = (ending: 'COMPLETE' | 'STEP_UP') => aStep('endShortTermWork', { ending })

const work = (over: Partial<ShortTermWork> = {}): Pick<Journey, 'conversations'> => ({
  conversations: { held: 1, level: 'C2', shortTerm: { since: REFERRED_AT, planWritten: true, ...over } },
})

const withoutTriage = ({ triage: _none, ...journey }: Journey): Journey => journey
const withoutAnybody = ({ allocation: _nobody, ...journey }: Journey): Journey => journey

const startsOf = ({ clocks }: ReturnType<typeof taking>) =>
  clocks.filter((intent) => intent.do === 'start').map(({ key }) => key)

const URGENT = { template: 'URGENT_NEED_FLAGGED', to: 'TEAM_MANAGER', dates: ['urgent.interimDecision'] }

describe('R-3CV-03 short-term work that has ended, and begins again', () => {
  const over = at('ADVICE_ONLY', work({ ended: 'COMPLETE' }))

  it('needs a plan of its own', () => {
    expect(refusalOf(over, talking({}, ['/notes'])).code).toBe('SHORT_PLAN_NEEDED')
  })

  it('counts its dates from now', () => {
    const transition = taking(over, talking())
    expect(transition.journey.conversations?.shortTerm).toEqual({ since: NOW, planWritten: true })
    expect(startsOf(transition)).toEqual(['conversation.c2.check', 'conversation.c2.limit'])
  })
})

describe('R-3CV-03 triage chooses short-term work', () => {
  const deciding = aStep(
    'recordTriageDecision',
    { ...triageFacts, route: 'SHORT_TERM', conversationLevel: 'C2' },
    { role: 'TRIAGE_WORKER' },
  )
  const inTriage = (conversations: Journey['conversations']) =>
    taking(aJourney({ stage: 'TRIAGE', ...(conversations && { conversations }) }), deciding)

  it('after a conversation that was held before, which still counts', () => {
    expect(inTriage({ held: 1, level: 'C1' }).journey.conversations).toEqual({
      held: 1,
      level: 'C1',
      shortTerm: { since: NOW, planWritten: false },
    })
  })

  it('where it is under way already: it goes on with its plan and its dates', () => {
    const transition = inTriage(work().conversations)
    expect(transition.journey.conversations).toEqual(work().conversations)
    expect(startsOf(transition)).toEqual([])
  })

  it('without a conversation before it no level is known', () => {
    expect(inTriage(undefined).journey.conversations).not.toHaveProperty('level')
  })
})

describe('R-3CV-01 what a conversation keeps and where it leads', () => {
  it('says who does what was agreed', () => {
    const actions = [{ by: 'PERSON' }, { by: 'COUNCIL' }] as const
    expect(taking(at('ACTIVE'), talking({ actions })).event).toMatchObject({ actionsBy: ['PERSON', 'COUNCIL'] })
  })

  it('C1 needs no plan', () => {
    expect(taking(at('WAITING'), talking({ level: 'C1' }, ['/notes'])).journey.conversations?.held).toBe(1)
  })

  it.each([
    ['in short-term work C2 stays there', at('SHORT_TERM', work())],
    ['before triage has decided nothing is moved', withoutTriage(at('ADVICE_ONLY'))],
  ])('%s', (_what, journey) => {
    const transition = taking(journey, talking())
    expect(transition.event).not.toHaveProperty('leadsTo')
    expect(transition.journey.stage).toBe(journey.stage)
  })

  it('C3 without short-term work before it leaves none behind', () => {
    const { journey } = taking(at('ADVICE_ONLY'), talking({ level: 'C3' }))
    expect(journey.conversations).toEqual({ held: 1, level: 'C3' })
  })

  it('C2 ends the dates of waiting for an assessment, and of nothing else', () => {
    const waiting = { rating: 'AMBER', since: REFERRED_AT } as const
    const running = (['waitingWell.contact.amber', 'assessment.needs.standard'] as const).map((key) => aClock(key))
    const stops = (journey: Journey) =>
      taking(journey, talking()).clocks.filter(({ do: what, key }) => what === 'stop' && key.startsWith('waitingWell.'))
    expect(stops(at('WAITING', { waiting, clocks: running }))).toContainEqual({
      do: 'stop',
      key: 'waitingWell.contact.amber',
      outcome: 'CANCELLED',
      cause: 'ConversationHeld',
    })
    expect(stops(at('ADVICE_ONLY'))).toEqual([])
  })
})

describe('R-3CV-03, R-ASM-02 longer-term work follows', () => {
  it.each([
    ['P1', 'assessment.needs.p1'],
    ['P2', 'assessment.needs.p2'],
    ['P3', 'assessment.needs.standard'],
  ] as const)('the assessment has the date of priority %s, whatever else runs', (priority, key) => {
    const journey = at('SHORT_TERM', {
      ...work(),
      triage: { ...triage, priority },
      clocks: [aClock('conversation.c2.limit')],
    })
    expect(startsOf(taking(journey, end('STEP_UP')))).toEqual([key])
    expect(taking(journey, end('STEP_UP')).messages.map(({ template }) => template)).toEqual(['ASSESSMENT_FOLLOWS'])
  })

  it.each([
    ['a team but no worker', at('SHORT_TERM', { ...work(), allocation: { team: 'TEAM-NORTH' } })],
    ['nobody at all', withoutAnybody(at('SHORT_TERM', work()))],
  ])('R-WTW-01 from the waiting list with %s', (_who, begun) => {
    const { journey, messages } = taking(begun, talking({ level: 'C3' }))
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: NOW })
    expect(journey.conversations?.shortTerm?.ended).toBe('STEP_UP')
    expect(messages.map(({ template }) => template)).toEqual(['CONVERSATION_SUMMARY', 'WAITING_LETTER'])
  })
})

describe('R-3CV-02, R-ASM-10 a crisis is told to the manager at once', () => {
  it('found in a conversation', () => {
    expect(taking(at('WAITING'), talking({ crisis: true })).messages).toContainEqual(URGENT)
    expect(taking(at('WAITING'), talking()).messages).not.toContainEqual(URGENT)
  })

  it('found by a look at the work, with its own date', () => {
    const transition = taking(at('SHORT_TERM', work()), looking('CRISIS'))
    expect(transition.messages).toEqual([URGENT])
    expect(startsOf(transition)).toEqual(['conversation.c2.check', 'urgent.interimDecision'])
  })

  it.each(['ON_TRACK', 'NOT_WORKING'] as const)('and not where the work is %s', (progress) => {
    const transition = taking(at('SHORT_TERM', work()), looking(progress))
    expect(transition.messages).toEqual([])
    expect(transition.journey.urgentSupport).toBeUndefined()
    expect(startsOf(transition)).toEqual(['conversation.c2.check'])
  })
})

describe('R-3CV-04 nothing has to be offered any more', () => {
  const closing = aStep(
    'closeJourney',
    { reason: 'MOVED', personsChoice: true, adviceGiven: true, openMatters: [], letterAllowed: false },
    { role: 'TEAM_MANAGER', given: ['/noLetterReasons'] },
  )
  const talked = { conversations: { held: 1, level: 'C1' } } as const

  it.each([
    ['eligibility has been looked at', at('WAITING', { ...talked, eligibility: aProposal() })],
    ['the assessment is done', at('WAITING', { ...talked, assessment: aCompletedAssessment() })],
    [
      'the triage decision for advice offered it',
      at('ADVICE_ONLY', { ...talked, triage: { ...triage, route: 'ADVICE_ONLY' } }),
    ],
  ])('where %s', (_why, journey) => {
    expect(taking(journey, closing).journey.stage).toBe('CLOSED')
  })

  it.each([
    ['where triage decided for waiting', at('WAITING', talked)],
    ['where short-term work led to an assessment that was not held', at('WAITING', work({ ended: 'STEP_UP' }))],
    ['where triage has not decided', withoutTriage(at('WAITING', talked))],
  ])('but it has %s', (_why, journey) => {
    expect(refusalOf(journey, closing).code).toBe('ASSESSMENT_NOT_OFFERED')
  })
})
