import { describe, expect, it } from '@jest/globals'
import { adviceLetters } from '../../../activities/letters/advice.ts'
import { adviceBodies } from '../../../api/steps/advice.ts'
import type { GiveInformationAndAdviceFacts, RecordPreventionFacts } from '../../../domain/advice/rules.ts'
import type { PreventionState } from '../../../domain/advice/state.ts'
import { PREVENTION_OPTIONS } from '../../../domain/planning/details.ts'
import type { ContactState } from '../../../domain/contact/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { OPEN_STAGES } from '../../../domain/journey/stage.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { CHOSEN, aDraft, DETAILS, WEEKLY } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const contact: ContactState = {
  channel: 'PHONE',
  consent: 'CONSENT_GIVEN',
  immediateRisk: false,
  communication: { format: 'LARGE_PRINT', language: 'en', interpreterNeeded: false, usesWebsites: false },
}

const call = { topic: 'COMMUNITY', way: 'PHONE' } as const
const site = { topic: 'MONEY_AND_BENEFITS', way: 'WEBSITE' } as const

const giving = (over: Partial<GiveInformationAndAdviceFacts> = {}) =>
  aStep(
    'giveInformationAndAdvice',
    { advice: [call], format: 'LARGE_PRINT', needMet: false, followUpAgreed: false, ...over },
    { role: 'CONTACT_OFFICER' },
  )

const at = (stage: Journey['stage'], over: Partial<Journey> = {}) => aJourney({ stage, contact, ...over })

describe('R-IAG-01 information and advice for everybody', () => {
  it.each(OPEN_STAGES)('is given at %s and moves nothing', (stage) => {
    const { journey, messages } = taking(at(stage), giving())
    expect(journey.stage).toBe(stage)
    expect(journey.advice).toEqual({ givenAt: NOW, tries: 0 })
    expect(messages).toEqual([{ template: 'ADVICE_SHEET', to: 'PERSON', dates: ['advice.followUp'] }])
  })

  it.each(['CONTACT', 'ADVICE_ONLY'] as const)('that meets the need at %s is all there is', (stage) => {
    expect(taking(at(stage), giving({ needMet: true })).journey.stage).toBe('ADVICE_ONLY')
  })

  it.each(['TRIAGE', 'WAITING', 'ASSESSING'] as const)('does not stand in for a decision at %s', (stage) => {
    expect(refusalOf(at(stage), giving({ needMet: true })).code).toBe('NEED_NOT_MET_BY_ADVICE_HERE')
  })

  it('R-ASM-10 never meets a need that cannot wait, and is given beside it', () => {
    const urgent = at('CONTACT', { urgentSupport: { is: 'FLAGGED', since: NOW } })
    expect(refusalOf(urgent, giving({ needMet: true }))).toMatchObject({
      code: 'URGENT_NEED_NOT_MET_BY_ADVICE',
      rule: 'R-ASM-10',
    })
    expect(taking(urgent, giving()).journey.stage).toBe('CONTACT')
    const decided = at('CONTACT', { urgentSupport: { is: 'NOT_NEEDED', since: NOW } })
    expect(taking(decided, giving({ needMet: true })).journey.stage).toBe('ADVICE_ONLY')
  })
})

describe('R-IAG-02 advice that a person can use', () => {
  const usingWebsites = { ...contact, communication: { ...contact.communication, usesWebsites: true } }

  it.each([
    ['a bare link', { advice: [site] }, 'ADVICE_NOT_CONCRETE', usingWebsites],
    ['nothing at all', { advice: [] }, 'ADVICE_NOT_CONCRETE', usingWebsites],
    ['a website for somebody who uses none', { advice: [call, site] }, 'ADVICE_NOT_USABLE', contact],
    ['a format that the person does not need', { format: 'STANDARD_PRINT' }, 'ADVICE_IN_WRONG_FORMAT', contact],
  ] as const)('is not %s', (_what, over, code, of) => {
    expect(refusalOf(at('CONTACT', { contact: of }), giving(over))).toMatchObject({ code, rule: 'R-IAG-02' })
  })

  it('may name a website beside something to do, for somebody who uses them', () => {
    expect(taking(at('CONTACT', { contact: usingWebsites }), giving({ advice: [call, site] })).event).toMatchObject({
      type: 'AdviceGiven',
      advice: [call, site],
    })
  })
})

describe('R-IAG-03 asking whether it helped', () => {
  it.each([
    ['at the first contact, when nothing else is needed', 'CONTACT', true],
    ['later, after advice alone', 'ADVICE_ONLY', false],
  ] as const)('is agreed %s', (_when, stage, needMet) => {
    expect(taking(at(stage), giving({ needMet, followUpAgreed: true })).clocks).toEqual([
      { do: 'stop', key: 'advice.followUp', outcome: 'CANCELLED', cause: 'AdviceGiven' },
      { do: 'start', key: 'advice.followUp', from: NOW },
    ])
  })

  it('is not started where the person did not agree, nor where more follows', () => {
    expect(taking(at('CONTACT'), giving({ needMet: true })).clocks).toEqual([])
    expect(refusalOf(at('ASSESSING'), giving({ followUpAgreed: true })).code).toBe('FOLLOW_UP_ONLY_AFTER_ADVICE_ALONE')
  })

  const waitingFor = (tries: number) =>
    at('ADVICE_ONLY', { advice: { givenAt: NOW, tries }, clocks: [aClock('advice.followUp')] })
  const asking = (outcome: 'HELPED' | 'MORE_HELP_WANTED' | 'NOT_REACHED') =>
    aStep('recordAdviceFollowUp', { outcome }, { role: 'CONTACT_OFFICER' })
  const stopped = { do: 'stop', key: 'advice.followUp', outcome: 'MET', cause: 'FollowUpRecorded' }

  it.each([
    ['it helped', 'HELPED', 0, { clocks: [stopped], templates: [] }],
    ['more help is wanted', 'MORE_HELP_WANTED', 0, { clocks: [stopped], templates: ['ADVICE_MORE_HELP_WANTED'] }],
    ['the first try reached nobody', 'NOT_REACHED', 0, { clocks: [], templates: [] }],
    ['the second try reached nobody', 'NOT_REACHED', 1, { clocks: [stopped], templates: ['ADVICE_NOT_REACHED'] }],
  ] as const)('%s', (_what, outcome, tries, { clocks, templates }) => {
    const transition = taking(waitingFor(tries), asking(outcome))
    expect(transition.clocks).toEqual(clocks)
    expect(transition.messages.map(({ template }) => template)).toEqual(templates)
    expect(transition.journey.stage).toBe('ADVICE_ONLY')
    expect(transition.journey.advice?.tries).toBe(outcome === 'NOT_REACHED' ? tries + 1 : tries)
  })

  it('is refused where nothing was agreed', () => {
    expect(refusalOf(at('ADVICE_ONLY'), asking('HELPED')).code).toBe('ADVICE_FOLLOW_UP_NOT_OPEN')
  })

  it('a new referral ends it', () => {
    const step = aStep(
      'createReferral',
      { referrer: 'SELF', routeOfAccess: 'COMMUNITY', urgent: false, carerKnown: false, inHospital: false },
      { role: 'CONTACT_OFFICER' },
    )
    expect(taking(waitingFor(0), step).clocks).toContainEqual({ ...stopped, cause: 'ReferralReceived' })
  })

  it('whom the journey waits for follows what was done', () => {
    const steps = [at('ADVICE_ONLY'), waitingFor(0), at('ADVICE_ONLY', { advice: { givenAt: NOW, tries: 2 } })].map(
      (journey) => waitingOn(journey).steps[0],
    )
    expect(steps).toEqual(['giveInformationAndAdvice', 'recordAdviceFollowUp', 'closeJourney'])
  })
})

describe('R-IAG-04 what can prevent or delay needs', () => {
  const recording = (options: RecordPreventionFacts['options']) => aStep('recordPrevention', { options })
  const nothingConsidered = at('TRIAGE')

  it('is kept option by option, and can be answered later', () => {
    const first = taking(nothingConsidered, recording([{ option: 'REABLEMENT', result: 'CONSIDERED' }])).journey
    const { journey } = taking(first, recording([{ option: 'EQUIPMENT', result: 'DECLINED' }]))
    expect(journey.prevention).toEqual({ REABLEMENT: 'CONSIDERED', EQUIPMENT: 'DECLINED' })
  })

  it('is answered once in a form', () => {
    const twice = [
      { option: 'REABLEMENT', result: 'OFFERED' },
      { option: 'REABLEMENT', result: 'DECLINED' },
    ] as const
    expect(refusalOf(nothingConsidered, recording(twice)).code).toBe('PREVENTION_TWICE')
  })
})

describe('R-IAG-04 before a long-term plan', () => {
  const { prevention: _inPlan, ...details } = DETAILS
  const submit = aStep('submitPlanForAgreement', { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY })
  const all = { REABLEMENT: 'CONSIDERED', EQUIPMENT: 'OFFERED', TECHNOLOGY: 'DECLINED', COMMUNITY: 'OFFERED' } as const
  const withPrevention = (prevention: PreventionState) =>
    at('PLANNING', { managing: CHOSEN, planning: aDraft({ details }), prevention })

  it('what was considered at an earlier stage counts', () => {
    expect(taking(withPrevention(all), submit).journey.stage).toBe('AGREEING')
  })

  it.each(PREVENTION_OPTIONS)('a plan is not submitted without %s', (option) => {
    const { [option]: _open, ...prevention } = all
    expect(refusalOf(withPrevention(prevention), submit)).toMatchObject({ rule: 'R-IAG-04' })
  })
})

describe('letters and forms of advice', () => {
  it.each(Object.entries(adviceLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-IAG-02, R-3CV-04 the sheet names what to do and the right to an assessment', () => {
    const text = textOf(adviceLetters.ADVICE_SHEET, aLetterContext({}, { date: () => undefined }))
    expect(text).toContain('[what was written in /advice/0/action]')
    expect(text).toContain('ask us for an assessment of your needs at any time')
    expect(text).not.toContain('As we agreed')
    expect(textOf(adviceLetters.ADVICE_SHEET)).toContain('As we agreed, we will get in touch by')
  })

  it.each([
    [
      'advice without an action',
      adviceBodies.giveInformationAndAdvice,
      { advice: [call], format: 'BRAILLE', needMet: true, followUpAgreed: true },
    ],
    ['no option for prevention', adviceBodies.recordPrevention, { options: [] }],
    [
      'an answer of its own making',
      adviceBodies.recordPrevention,
      { options: [{ option: 'REABLEMENT', result: 'MAYBE' }] },
    ],
  ])('refuse %s', (_what, form, wrong) => {
    expect(form.safeParse(wrong).success).toBe(false)
  })
})
