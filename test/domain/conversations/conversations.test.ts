import { describe, expect, it } from '@jest/globals'
import { conversationsLetters } from '../../../activities/letters/conversations.ts'
import { conversationsBodies } from '../../../api/steps/conversations.ts'
import type { HoldConversationFacts } from '../../../domain/conversations/rules.ts'
import type { ShortTermWork } from '../../../domain/conversations/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { OPEN_STAGES, type Stage } from '../../../domain/journey/stage.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { REFERRED_AT, textOf, triageFacts } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const triage = { ...triageFacts, rating: 'AMBER', decidedAt: REFERRED_AT } as const
const waiting = { rating: 'AMBER', since: REFERRED_AT } as const

const at = (stage: Stage, over: Partial<Journey> = {}): Journey =>
  aJourney({ stage, triage, ...(stage === 'WAITING' ? { waiting } : {}), ...over })

const NOBODY = { allocation: { team: 'TEAM-NORTH' } }

const talking = (over: Partial<HoldConversationFacts> = {}, given: readonly string[] = ['/notes', '/shortPlan']) =>
  aStep('holdConversation', { level: 'C1', crisis: false, actions: [{ by: 'PERSON' }], ...over }, { given })

const work = (over: Partial<ShortTermWork> = {}): Pick<Journey, 'conversations'> => ({
  conversations: { held: 1, level: 'C2', shortTerm: { since: REFERRED_AT, planWritten: true, ...over } },
})

const startsOf = ({ clocks }: ReturnType<typeof taking>) => clocks.filter((intent) => intent.do === 'start')
const C2_STARTS = [
  { do: 'start', key: 'conversation.c2.check', from: NOW },
  { do: 'start', key: 'conversation.c2.limit', from: NOW },
]

describe('R-3CV-01 a conversation and where it leads', () => {
  it.each(OPEN_STAGES)('C1 at %s listens and moves nothing', (stage) => {
    const { journey, clocks, messages } = taking(at(stage), talking())
    expect(journey.stage).toBe(stage)
    expect(journey.conversations).toEqual({ held: 1, level: 'C1' })
    expect(clocks).toEqual([])
    expect(messages).toEqual([{ template: 'CONVERSATION_SUMMARY', to: 'PERSON' }])
  })

  it.each([
    ['C2', 'ADVICE_ONLY', {}, 'SHORT_TERM'],
    ['C2', 'WAITING', {}, 'SHORT_TERM'],
    ['C2', 'ASSESSING', {}, 'ASSESSING'],
    ['C2', 'ACTIVE', {}, 'ACTIVE'],
    ['C2', 'TRIAGE', { triage: undefined }, 'TRIAGE'],
    ['C3', 'ADVICE_ONLY', {}, 'ASSESSING'],
    ['C3', 'SHORT_TERM', work(), 'ASSESSING'],
    ['C3', 'SHORT_TERM', { ...work(), ...NOBODY }, 'WAITING'],
    ['C3', 'WAITING', {}, 'WAITING'],
    ['C3', 'TRIAGE', { triage: undefined }, 'TRIAGE'],
  ] as const)('%s at %s leads on as far as triage has decided', (level, stage, over, to) => {
    expect(taking(at(stage, over), talking({ level })).journey.stage).toBe(to)
  })

  it('C2 takes somebody off the waiting list, and leaves the promised assessment', () => {
    const { journey, clocks } = taking(at('WAITING'), talking({ level: 'C2' }))
    expect(journey.waiting).toBe(undefined)
    expect(clocks.filter((intent) => intent.do === 'stop').every(({ key }) => key.startsWith('waitingWell.'))).toBe(
      true,
    )
  })

  it('C3 starts the assessment from the day on which it was found to follow', () => {
    const { journey, clocks, messages } = taking(at('SHORT_TERM', work()), talking({ level: 'C3' }))
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.needs.standard', from: NOW })
    expect(clocks).toContainEqual({ do: 'stop', key: 'conversation.c2.limit', outcome: 'MET', cause: 'STEP_UP' })
    expect(journey.conversations?.shortTerm?.ended).toBe('STEP_UP')
    expect(messages.map(({ template }) => template)).toEqual(['CONVERSATION_SUMMARY', 'ASSESSMENT_FOLLOWS'])
  })

  it('R-WTW-01 without a worker the person waits under the same rules as everybody', () => {
    const { journey, clocks, messages } = taking(at('SHORT_TERM', { ...work(), ...NOBODY }), talking({ level: 'C3' }))
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'waitingWell.contact.amber', from: NOW })
    expect(messages.map(({ template }) => template)).toContain('WAITING_LETTER')
  })

  it('an assessment that is promised already keeps its date', () => {
    const promised = { ...work(), clocks: [aClock('assessment.needs.p2')] }
    const keys = startsOf(taking(at('SHORT_TERM', promised), talking({ level: 'C3' }))).map(({ key }) => key)
    expect(keys).toEqual([])
  })
})

describe('R-3CV-02 a crisis', () => {
  it.each(OPEN_STAGES)('at %s goes to C2 at once, without a C1 before it', (stage) => {
    const { journey, clocks } = taking(at(stage), talking({ level: 'C2', crisis: true }))
    expect(journey.conversations?.shortTerm).toEqual({ since: NOW, planWritten: true })
    expect(journey.urgentSupport).toEqual({ is: 'FLAGGED', since: NOW })
    for (const clock of C2_STARTS) expect(clocks).toContainEqual(clock)
    expect(clocks).toContainEqual({ do: 'start', key: 'urgent.interimDecision', from: NOW })
  })

  it.each(['C1', 'C3'] as const)('is not dealt with as %s', (level) => {
    expect(refusalOf(at('WAITING'), talking({ level, crisis: true }))).toMatchObject({
      code: 'CRISIS_IS_LEVEL_TWO',
      rule: 'R-3CV-02',
    })
  })
})

describe('R-3CV-03 short-term work', () => {
  it('triage can begin it, with its clocks and without a date for an assessment', () => {
    const step = aStep(
      'recordTriageDecision',
      { ...triageFacts, route: 'SHORT_TERM', conversationLevel: 'C2' },
      { role: 'TRIAGE_WORKER' },
    )
    const transition = taking(aJourney({ stage: 'TRIAGE' }), step)
    expect(transition.journey.conversations).toEqual({ held: 0, shortTerm: { since: NOW, planWritten: false } })
    expect(startsOf(transition)).toEqual(C2_STARTS)
  })

  it('needs a short plan, and the first C2 conversation writes it', () => {
    const begun = at('SHORT_TERM', work({ planWritten: false }))
    expect(refusalOf(begun, talking({ level: 'C2' }, ['/notes'])).code).toBe('SHORT_PLAN_NEEDED')
    const { journey } = taking(begun, talking({ level: 'C2' }))
    expect(journey.conversations?.shortTerm).toEqual({ since: REFERRED_AT, planWritten: true })
    expect(taking(journey, talking({ level: 'C2' }, ['/notes'])).event.type).toBe('ConversationHeld')
  })

  it('another C2 conversation does not begin it anew', () => {
    expect(startsOf(taking(at('SHORT_TERM', work()), talking({ level: 'C2' })))).toEqual([])
  })

  it('the next look counts from the beginning', () => {
    const { journey, clocks } = taking(
      at('SHORT_TERM', work()),
      aStep('recordShortTermCheck', { progress: 'ON_TRACK' }),
    )
    expect(journey.conversations?.shortTerm?.lastCheckAt).toBe(NOW)
    expect(clocks).toEqual([
      { do: 'stop', key: 'conversation.c2.check', outcome: 'MET', cause: 'ShortTermWorkChecked' },
      { do: 'start', key: 'conversation.c2.check', from: REFERRED_AT },
    ])
  })

  it('R-ASM-10 a crisis found by a look is urgent', () => {
    const { journey, messages } = taking(
      at('SHORT_TERM', work()),
      aStep('recordShortTermCheck', { progress: 'CRISIS' }),
    )
    expect(journey.urgentSupport?.is).toBe('FLAGGED')
    expect(messages[0]?.template).toBe('URGENT_NEED_FLAGGED')
  })

  const end = (ending: 'COMPLETE' | 'STEP_UP') => aStep('endShortTermWork', { ending })

  it.each([
    ['no work is under way', at('SHORT_TERM'), 'NO_SHORT_TERM_WORK'],
    ['it has ended', at('SHORT_TERM', work({ ended: 'COMPLETE' })), 'NO_SHORT_TERM_WORK'],
    ['it has no plan', at('SHORT_TERM', work({ planWritten: false })), 'SHORT_PLAN_NEEDED'],
  ])('is neither checked nor ended where %s', (_why, journey, code) => {
    expect(refusalOf(journey, end('COMPLETE')).code).toBe(code)
    expect(refusalOf(journey, aStep('recordShortTermCheck', { progress: 'ON_TRACK' })).code).toBe(code)
  })

  it('R-3CV-04 ends with an assessment offered in writing', () => {
    const { journey, clocks, messages } = taking(at('SHORT_TERM', work()), end('COMPLETE'))
    expect(journey.stage).toBe('SHORT_TERM')
    expect(journey.conversations?.shortTerm?.ended).toBe('COMPLETE')
    expect(clocks.map(({ key }) => key)).toEqual(['conversation.c2.check', 'conversation.c2.limit'])
    expect(messages).toEqual([{ template: 'SHORT_TERM_ENDED', to: 'PERSON' }])
  })

  it.each([
    ['to the worker', {}, 'ASSESSING'],
    ['to the waiting list', NOBODY, 'WAITING'],
  ] as const)('or goes on %s', (_where, over, stage) => {
    const { journey, clocks } = taking(at('SHORT_TERM', { ...work(), ...over }), end('STEP_UP'))
    expect(journey.stage).toBe(stage)
    expect(clocks).toContainEqual({ do: 'start', key: 'assessment.needs.standard', from: NOW })
  })

  it('beside another stage it only ends', () => {
    const transition = taking(at('ASSESSING', work()), end('STEP_UP'))
    expect(transition.journey.stage).toBe('ASSESSING')
    expect(startsOf(transition)).toEqual([])
  })

  it('at its limit longer-term work is proposed to the manager, and nobody is moved', () => {
    const journey = at('SHORT_TERM', work())
    const fired = fire(journey, aFiring('conversation.c2.limit', 'BREACH'), NOW)
    expect(fired.event).toEqual({ type: 'LongerTermWorkProposed' })
    expect(fired.journey.stage).toBe('SHORT_TERM')
    expect(fired.journey.conversations?.shortTerm?.longerTermProposed).toBe(true)
    expect(fired.messages).toContainEqual({ template: 'SHORT_TERM_LIMIT_PASSED', to: 'TEAM_MANAGER' })
    const over = fire(at('SHORT_TERM', work({ ended: 'COMPLETE' })), aFiring('conversation.c2.limit', 'BREACH'), NOW)
    expect(over.event.type).toBe('ClockFired')
  })

  it('whom it waits for follows what was done', () => {
    const steps = [
      at('SHORT_TERM', { ...work({ planWritten: false }), ...NOBODY }),
      at('SHORT_TERM', work({ planWritten: false })),
      at('SHORT_TERM', work()),
      at('SHORT_TERM', work({ ended: 'COMPLETE' })),
    ].map((journey) => waitingOn(journey).steps[0])
    expect(steps).toEqual(['allocateCase', 'holdConversation', 'endShortTermWork', 'closeJourney'])
  })
})

describe('R-IAG-03 more than advice follows', () => {
  const asked = at('ADVICE_ONLY', { clocks: [aClock('advice.followUp')] })
  const ended = { do: 'stop', key: 'advice.followUp', outcome: 'CANCELLED', cause: 'ConversationHeld' } as const

  it.each([
    ['C2', true],
    ['C3', true],
    ['C1', false],
  ] as const)('after a %s conversation nobody asks whether the advice was enough: %s', (level, ends) => {
    const { clocks } = taking(asked, talking({ level }))
    expect(clocks.filter(({ key }) => key === 'advice.followUp')).toEqual(ends ? [ended] : [])
  })
})

describe('R-3CV-04 closing takes no right away', () => {
  const closing = (letterAllowed: boolean) =>
    aStep(
      'closeJourney',
      { reason: 'MOVED', personsChoice: true, adviceGiven: true, openMatters: [], letterAllowed },
      { role: 'TEAM_MANAGER', given: ['/noLetterReasons'] },
    )
  const talked = { conversations: { held: 1, level: 'C1' } } as const

  it('is refused over work that goes on', () => {
    expect(refusalOf(at('SHORT_TERM', work()), closing(true))).toMatchObject({
      code: 'SHORT_TERM_WORK_GOES_ON',
      rule: 'R-3CV-04',
    })
  })

  it('is refused when nothing in writing offers an assessment', () => {
    expect(refusalOf(at('WAITING', talked), closing(false)).code).toBe('ASSESSMENT_NOT_OFFERED')
  })

  it.each([
    ['the letter of closing offers it', at('WAITING', talked), true],
    ['an advice sheet offered it', at('WAITING', { ...talked, advice: { givenAt: NOW, tries: 0 } }), false],
    ['the end of short-term work offered it', at('SHORT_TERM', work({ ended: 'COMPLETE' })), false],
    ['nobody talked', at('WAITING'), false],
  ])('is possible where %s', (_why, journey, letterAllowed) => {
    expect(taking(journey, closing(letterAllowed)).journey.stage).toBe('CLOSED')
  })
})

describe('R-3CV-05 how the national return counts it', () => {
  it.each([
    ['the first conversation at first contact', at('CONTACT'), 'REQUEST'],
    ['the first conversation in triage', at('TRIAGE'), 'REQUEST'],
    ['a second one', at('TRIAGE', { conversations: { held: 1, level: 'C1' } }), 'ASSESSMENT'],
    ['one that is recorded separately later', at('ASSESSING'), 'ASSESSMENT'],
  ] as const)('%s', (_what, journey, countsAs) => {
    expect(taking(journey, talking()).event).toMatchObject({ type: 'ConversationHeld', countsAs })
  })
})

describe('letters and forms of conversations', () => {
  it.each(Object.entries(conversationsLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-3CV-01, R-3CV-04 the summary says what was agreed, and that an assessment can be had', () => {
    const text = textOf(conversationsLetters.CONVERSATION_SUMMARY)
    for (const part of ['/strengths', '/shortPlan', '/actions/0/what', 'ask us for an assessment']) {
      expect(text).toContain(part)
    }
    expect(textOf(conversationsLetters.SHORT_TERM_ENDED)).toContain('we offer you one now')
  })

  it.each([
    ['an action without words', { level: 'C1', crisis: false, actions: [{ by: 'PERSON' }], notes: 'Talked.' }],
    ['a fourth conversation', { level: 'C4', crisis: false, actions: [], notes: 'Talked.' }],
    ['no notes', { level: 'C1', crisis: false, actions: [] }],
  ])('refuse %s', (_what, wrong) => {
    expect(conversationsBodies.holdConversation.safeParse(wrong).success).toBe(false)
  })
})
