import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { signOffLetters } from '../../../activities/letters/sign-off.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { signOffBodies } from '../../../api/steps/sign-off.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { GROUNDS_FOR_LESS, SERVICE_DELAY_CAUSES } from '../../../domain/sign-off/state.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import type { Same } from '../../support/same-type.ts'

type Facts<Name extends keyof typeof signOffBodies> = CodedFacts<z.infer<(typeof signOffBodies)[Name]>>

const BODIES = {
  signOffPlan: {
    planVersion: 1,
    budget: { totalWeeklyPence: 45_000, personPence: 5_000, councilPence: 40_000 },
    startDate: '2026-01-12',
    budgetTests: { transparent: true, timely: true, sufficient: true },
    supportChanged: true,
    budgetEvidence: 'Explained at the visit; covers all the hours in the plan',
  },
  refusePlan: { planVersion: 1, reasons: 'The night support is not needed' },
  sendPlanCopies: { recipients: [{ to: 'PERSON', consent: true }] },
  recordCopyWishes: { wishes: [{ to: 'GP', wanted: false }], evidence: 'Said so at the visit' },
  confirmCopyReceived: { to: 'GP', way: 'BY_HAND', receivedOn: '2026-01-20' },
  recordServiceDelay: {
    cause: 'HOME_NOT_READY',
    newStartOn: '2026-02-02',
    interimArranged: true,
    interim: 'A neighbour looks in',
    reasons: 'The rails are not there yet',
  },
  recordServiceStarted: { startedOn: '2026-01-12' },
} as const

const NAMES = Object.keys(BODIES) as readonly (keyof typeof BODIES)[]

describe('the bodies of sign-off', () => {
  it('have the facts of the domain', () => {
    const sign: Same<Facts<'signOffPlan'>, FactsOf<'signOffPlan'>> = true
    const refuse: Same<Facts<'refusePlan'>, FactsOf<'refusePlan'>> = true
    const copies: Same<Facts<'sendPlanCopies'>, FactsOf<'sendPlanCopies'>> = true
    const start: Same<Facts<'recordServiceStarted'>, FactsOf<'recordServiceStarted'>> = true
    expect([sign, refuse, copies, start]).toEqual([true, true, true, true])
  })

  it.each(NAMES)('%s is accepted, and refused with an unknown field', (name) => {
    expect(signOffBodies[name].parse(BODIES[name])).toEqual(BODIES[name])
    expect(signOffBodies[name].safeParse({ ...BODIES[name], colour: 'red' }).success).toBe(false)
  })

  it('a plan changes the support unless it is said that it does not', () => {
    const { supportChanged: _left, ...body } = BODIES.signOffPlan
    expect(signOffBodies.signOffPlan.parse(body).supportChanged).toBe(true)
  })

  it.each([
    ['signOffPlan', { ...BODIES.signOffPlan, budget: { ...BODIES.signOffPlan.budget, extra: 1 } }],
    ['signOffPlan', { ...BODIES.signOffPlan, startDate: '2026-02-29' }],
    ['signOffPlan', { ...BODIES.signOffPlan, startDate: '9999-12-31' }],
    ['refusePlan', { planVersion: 1 }],
    ['sendPlanCopies', { recipients: [] }],
    ['sendPlanCopies', { ...BODIES.sendPlanCopies, gpRecipient: '' }],
    ['sendPlanCopies', { recipients: [{ to: 'NEIGHBOUR', consent: true }] }],
    ['recordServiceStarted', { startedOn: 'today' }],
    ['recordCopyWishes', { wishes: [{ to: 'PERSON', wanted: false }] }],
    ['recordServiceDelay', { ...BODIES.recordServiceDelay, reasons: undefined }],
    ['signOffPlan', { ...BODIES.signOffPlan, reviewRhythm: { firstReviewWeeks: 5, everyMonths: 12 } }],
    ['signOffPlan', { ...BODIES.signOffPlan, reviewRhythm: { firstReviewWeeks: 9, everyMonths: 12 } }],
    ['signOffPlan', { ...BODIES.signOffPlan, reviewRhythm: { firstReviewWeeks: 6, everyMonths: 13 } }],
  ] as const)('%s is refused with %j', (name, body) => {
    expect(signOffBodies[name].safeParse(body).success).toBe(false)
  })
})

describe('R-SGN-04, R-BUD-03 the letter about the signed plan', () => {
  const about = { totalWeeklyPence: '45000', personPence: '5000', councilPence: '40000', startDate: '2026-01-12' }
  const signed = (context = aLetterContext(about)): string => signOffLetters.PLAN_SIGNED(context).paragraphs.join('\n')

  it('says what it costs, who pays, when it starts and when we look at it again', () => {
    expect(signed()).toContain('Your personal budget is £450 a week. You pay £50 of it and the council pays £400.')
    expect(signed()).toContain('start on Monday 12 January 2026')
    expect(signed()).toContain('by the date of review.first')
    expect(signed()).toContain('The reason for review.first.')
  })

  it('R-BUD-04 gives the reason for a changed amount only where there is one', () => {
    expect(signed()).toContain('[what was written in /differsReason]')
    expect(signed(aLetterContext(about, { written: () => undefined }))).not.toContain('first estimate')
  })

  it('R-REV-03 tells the new date of a review that was called for before the change, where there is one', () => {
    expect(signed()).toContain('We want to complete it by the date of review.unplanned.')
    const none = aLetterContext(about, { date: (key) => (key === 'review.unplanned' ? undefined : key) })
    expect(signed(none)).not.toContain('told you about before')
  })

  it('speaks of the year when the first review still waits for the service', () => {
    const noFirst = aLetterContext(about, {
      date: (key) => (key === 'review.first' ? undefined : `the date of ${key}`),
    })
    expect(signed(noFirst)).toContain('some weeks after your support has started')
    expect(signed(noFirst)).toContain('by the date of review.annual.')
  })
})

describe('R-DSP-02, R-SGN-05 the other letters of sign-off', () => {
  it('a refusal gives reasons, says that support goes on and how to challenge it', () => {
    const text = signOffLetters.PLAN_REFUSED(aLetterContext()).paragraphs.join('\n')
    expect(text).toContain('[what was written in /reasons]')
    expect(text).toContain('carries on')
    expect(text).toContain('make a complaint')
  })

  it('a copy for somebody else says whose plan it is and that it is private', () => {
    const text = signOffLetters.PLAN_COPY_FOR_OTHERS(aLetterContext()).paragraphs.join('\n')
    expect(text).toContain('Mrs Grey wants you to have a copy')
    expect(text).toContain('It is private.')
  })

  it.each(Object.entries(signOffLetters))('%s has no holes', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      const { subject, paragraphs } = letter(context)
      expect([subject, ...paragraphs].join('\n')).not.toMatch(/undefined|NaN|null/)
    }
  })
})

describe('R-SGN-06 the letter about support that starts later', () => {
  const wordsOf = (about: Readonly<Record<string, string>>): string =>
    signOffLetters.SERVICE_DELAYED(aLetterContext(about)).paragraphs.join('\n')

  it('names the new day and what happens until then', () => {
    const text = wordsOf({ cause: 'NO_PROVIDER_FOUND', newStartOn: '2026-02-02' })
    expect(text).toContain('It is now to start on Monday 2 February 2026.')
    expect(text).toContain('What happens until then: [what was written in /interim]')
  })

  it.each(SERVICE_DELAY_CAUSES)('says why in plain words: %s', (cause) => {
    const text = wordsOf({ cause, newStartOn: '2026-02-02' })
    expect(text).not.toMatch(/[A-Z]+_[A-Z]+/)
    expect(text.split('\n')).toHaveLength(8)
  })
})

describe('R-BUD-03, R-REV-09 what the letter about a signed plan says of the money', () => {
  const wordsOf = (about: Readonly<Record<string, string>>): string =>
    signOffLetters.PLAN_SIGNED(aLetterContext(about)).paragraphs.join('\n')

  it('names what is paid once, and the other budgets', () => {
    const text = wordsOf({ oneOffPence: '80000', otherBudgets: 'PERSONAL_HEALTH_BUDGET:10000, OTHER:500' })
    expect(text).toContain('Besides this, £800 is paid once when the plan begins.')
    expect(text).toContain('a personal health budget from the NHS of £100 a week and on another budget of £5 a week.')
    expect(wordsOf({})).not.toMatch(/paid once|rests on/)
  })

  it.each(GROUNDS_FOR_LESS)('says why it is lower, and how to challenge that: %s', (lowerBecause) => {
    const text = wordsOf({ lowerBecause })
    expect(text).toContain('Your budget is lower than before because the new assessment shows')
    expect(text).toContain('Somebody who was not part of this decision will look at it.')
    expect(wordsOf({})).not.toContain('lower than before')
  })
})
