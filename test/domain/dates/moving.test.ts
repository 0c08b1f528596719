import { describe, expect, it } from '@jest/globals'
import { CLOCK_KEYS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { ASSESSMENT, assessing, extending, onHold, sent, setting } from './support.ts'

const agreeing = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'AGREEING', clocks: [aClock('plan.agreement'), aClock('plan.agree')], ...over })

describe('R-SGN-01, R-CHG-01, R-SAF-07 giving a date more time', () => {
  it('is kept with its reason, its rule and its days, and the person hears the new date', () => {
    const { event, clocks, messages, journey } = taking(agreeing(), extending())
    expect(event).toEqual({
      type: 'ClockExtended',
      clock: 'plan.agreement',
      clockIds: ['plan.agreement@5'],
      reason: 'TIME_TO_AGREE',
      byDays: 5,
      rule: 'R-SGN-01',
    })
    expect(clocks).toEqual([
      {
        do: 'extend',
        key: 'plan.agreement',
        byDays: 5,
        reason: 'TIME_TO_AGREE',
        rule: 'R-SGN-01',
        role: 'TEAM_MANAGER',
      },
    ])
    expect(sent(messages)).toEqual(['DATE_MOVED PERSON'])
    expect(journey.dates?.extended).toEqual([{ clockId: 'plan.agreement@5', times: 1 }])
  })

  it('only where a rule says so', () => {
    const may = CLOCK_KEYS.filter(
      (clock) => refusalOf(agreeing({ clocks: [] }), extending({ clock })).code !== 'DATE_NOT_EXTENDABLE',
    )
    expect(may.toSorted()).toEqual(['finance.infoChase', 'plan.agreement', 'safeguarding.enquiry'])
  })

  it('only for the reason that this rule names', () => {
    const refusal = refusalOf(agreeing(), extending({ reason: 'PAPERS_ARE_COMING' }))
    expect(refusal).toMatchObject({ code: 'REASON_NOT_NAMED', rule: 'R-SGN-01' })
    expect(refusal.whatToDo).toBe('It names: time to agree.')
  })

  it('not for more days than the rule gives', () => {
    expect(taking(agreeing(), extending({ byDays: 10 })).event.type).toBe('ClockExtended')
    expect(refusalOf(agreeing(), extending({ byDays: 11 }))).toMatchObject({
      code: 'EXTENSION_TOO_LONG',
      rule: 'R-SGN-01',
      whatToDo: 'Give 10 days or fewer.',
    })
  })

  it('not more often than the rule says', () => {
    const once = taking(agreeing(), extending()).journey
    expect(refusalOf(once, extending())).toMatchObject({ code: 'EXTENDED_BEFORE', rule: 'R-SGN-01' })
  })

  it('R-SAF-07 an enquiry gets fourteen days each time, by a manager, and nobody outside hears', () => {
    const enquiry = agreeing({ clocks: [aClock('safeguarding.enquiry')] })
    const more = extending({ clock: 'safeguarding.enquiry', reason: 'ENQUIRY_NEEDS_MORE_TIME', byDays: 14 })
    const once = taking(enquiry, more)
    expect(once.messages).toEqual([])
    expect(taking(once.journey, more).journey.dates?.extended).toEqual([
      { clockId: 'safeguarding.enquiry@5', times: 2 },
    ])
  })

  it('R-GEN-04 no extra time when already late', () => {
    const late = agreeing({ clocks: [aClock('plan.agreement', { breached: true })] })
    expect(refusalOf(late, extending()).code).toBe('DATE_IS_LATE')
    const passed = agreeing({ clocks: [aClock('plan.agreement', { dueAt: '2026-01-05T10:14:59Z' })] })
    expect(refusalOf(passed, extending()).code).toBe('DATE_IS_LATE')
  })

  it('what stands still goes on first', () => {
    const { next: _next, ...still } = aClock('plan.agreement', { paused: true })
    expect(refusalOf(agreeing({ clocks: [still] }), extending()).code).toBe('DATE_STANDS_STILL')
  })

  it('a worker may not', () => {
    expect(refusalOf(agreeing(), extending({}, { by: { id: 'x', role: 'PRACTITIONER' } })).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-ASM-02, R-PLN-04, R-IAG-03 saying another day', () => {
  it('is kept with its reason and its rule, and the person hears', () => {
    const { event, clocks, messages } = taking(assessing(), setting())
    expect(event).toEqual({
      type: 'ClockDateSet',
      clock: ASSESSMENT,
      clockIds: [`${ASSESSMENT}@5`],
      reason: 'AGREED_WITH_PERSON',
      on: '2026-02-20',
      rule: 'R-ASM-02',
    })
    expect(clocks).toEqual([
      {
        do: 'override',
        key: ASSESSMENT,
        dueAt: '2026-02-20T23:59:59Z',
        reason: 'AGREED_WITH_PERSON',
        rule: 'R-ASM-02',
        role: 'SERVICE_MANAGER',
      },
    ])
    expect(sent(messages)).toEqual(['DATE_MOVED PERSON'])
  })

  it('only where a rule leaves the day to people', () => {
    const may = CLOCK_KEYS.filter((clock) => refusalOf(assessing([]), setting({ clock })).code !== 'DATE_NOT_SETTABLE')
    expect(may.toSorted()).toEqual(
      [
        'assessment.needs.p2',
        'assessment.needs.standard',
        'assessment.reassessment',
        'plan.agree',
        'advice.followUp',
        'notEligible.followUp',
      ].toSorted(),
    )
  })

  it('a later day that was agreed is for a service manager', () => {
    const byManager = { by: { id: 'x', role: 'TEAM_MANAGER' } }
    expect(refusalOf(assessing(), setting({}, byManager))).toMatchObject({
      code: 'REASON_NOT_FOR_ROLE',
      kind: 'ROLE',
      rule: 'R-ASM-02',
    })
  })

  it('whoever cannot wait gets an earlier day, and never a later one for that', () => {
    const urgent = (on: string) =>
      setting({ reason: 'NEEDS_ARE_MORE_URGENT', on }, { by: { id: 'x', role: 'TEAM_MANAGER' } })
    expect(taking(assessing(), urgent('2026-01-20')).event).toMatchObject({ on: '2026-01-20' })
    expect(refusalOf(assessing(), urgent('2026-02-05')).code).toBe('NEW_DAY_NOT_EARLIER')
    expect(refusalOf(assessing(), urgent('2026-02-06')).code).toBe('NEW_DAY_NOT_EARLIER')
  })

  it.each([
    ['2026-01-04', false],
    ['2026-01-05', true],
    ['2026-04-05', true],
    ['2026-04-06', false],
  ])('%s is possible: %s', (on, possible) => {
    if (possible) expect(taking(assessing(), setting({ on })).event.type).toBe('ClockDateSet')
    else expect(refusalOf(assessing(), setting({ on })).code).toBe('NEW_DAY_NOT_POSSIBLE')
  })

  it('today is not possible any more once its hour has passed', () => {
    const standing = { receivedOn: '2026-01-05', latestPauseOn: '2026-04-05', namedDayEndsAt: '2026-01-05T10:14:59Z' }
    expect(refusalOf(assessing(), setting({ on: '2026-01-05' }, { standing })).code).toBe('NEW_DAY_NOT_POSSIBLE')
  })

  it('R-GEN-04 no other day when already late, and none for what stands still', () => {
    const late = assessing([aClock(ASSESSMENT, { breached: true })])
    expect(refusalOf(late, setting()).code).toBe('DATE_IS_LATE')
    expect(refusalOf(onHold(), setting()).code).toBe('DATE_STANDS_STILL')
  })

  it('R-IAG-03 the person chooses the day on which they are asked again', () => {
    const asked = aJourney({ stage: 'ADVICE_ONLY', clocks: [aClock('advice.followUp')] })
    const chosen = setting(
      { clock: 'advice.followUp', reason: 'PERSON_CHOSE_THE_DAY', on: '2026-03-02' },
      { by: { id: 'x', role: 'TEAM_MANAGER' } },
    )
    expect(taking(asked, chosen).event).toMatchObject({ on: '2026-03-02', rule: 'R-IAG-03' })
  })
})
