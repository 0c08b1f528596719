import { describe, expect, it } from '@jest/globals'
import { CLOCK_KEYS } from '../../../domain/clock-catalogue/catalogue.ts'
import { supervisorDetails } from '../../../domain/journey/supervisor-details.ts'
import { waitsOf } from '../../../domain/journey/waited-for.ts'
import { isLive } from '../../../domain/journey/liveness.ts'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import { fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { ASSESSMENT, assessing, onHold, pausing, resuming, said, sent } from './support.ts'

const END = { clockId: `date.pause.ends/${ASSESSMENT}@10`, key: 'date.pause.ends', kind: 'OPENING', index: 0 } as const

describe('R-ASM-02 letting a date stand still', () => {
  it('is kept with its reason, its rule and its last day, and the end of the pause is a date', () => {
    const { event, clocks, messages, journey } = taking(assessing(), pausing())
    expect(event).toEqual({
      type: 'ClockPaused',
      clock: ASSESSMENT,
      clockIds: [`${ASSESSMENT}@5`],
      reason: 'IN_HOSPITAL',
      until: '2026-01-26',
      rule: 'R-ASM-02',
    })
    expect(clocks).toEqual([
      {
        do: 'pause',
        key: ASSESSMENT,
        reason: 'IN_HOSPITAL',
        rule: 'R-ASM-02',
        role: 'TEAM_MANAGER',
        until: '2026-01-26',
      },
      {
        do: 'start',
        key: 'date.pause.ends',
        instance: ASSESSMENT,
        from: NOW,
        facts: { agreedDate: '2026-01-26' },
      },
    ])
    expect(sent(messages)).toEqual(['DATE_PAUSED PERSON'])
    expect(journey.dates?.pauses).toEqual(onHold().dates?.pauses)
  })

  it.each(['TEAM_MANAGER', 'SERVICE_MANAGER'] as const)('a %s may', (role) => {
    expect(taking(assessing(), pausing({}, { by: { id: 'somebody', role } })).event.type).toBe('ClockPaused')
  })

  it('a worker may not, and the answer says who may', () => {
    const refusal = refusalOf(assessing(), pausing({}, { by: { id: 'x', role: 'PRACTITIONER' } }))
    expect(refusal).toMatchObject({ code: 'ROLE_MAY_NOT', kind: 'ROLE' })
  })

  it('nor may somebody whom the rule of this date does not name', () => {
    const refusal = refusalOf(assessing(), pausing({}, { by: { id: 'x', role: 'HEAD_OF_SERVICE' } }))
    expect(refusal).toMatchObject({ code: 'REASON_NOT_FOR_ROLE', kind: 'ROLE', rule: 'R-ASM-02' })
    expect(refusal.whatToDo).toBe('Ask one of these: team manager, service manager.')
  })

  it('0.4.11 no date stands still unless a rule says so', () => {
    const may = CLOCK_KEYS.filter((clock) => refusalOf(assessing([]), pausing({ clock })).code !== 'DATE_NOT_PAUSABLE')
    expect(may.toSorted()).toEqual(
      [
        'review.first.windowOpens',
        'review.first',
        'review.annual.windowOpens',
        'review.annual',
        'review.unplanned.start',
        'review.unplanned',
        'assessment.needs.p2',
        'assessment.needs.standard',
        'assessment.reassessment',
        'plan.agree',
        'plan.agreement',
      ].toSorted(),
    )
  })

  it('R-REV-02 the dates of a review have steps of their own, so that there is one way', () => {
    const refusal = refusalOf(assessing([aClock('review.annual')]), pausing({ clock: 'review.annual' }))
    expect(refusal).toMatchObject({ code: 'DATE_HAS_OWN_STEP', rule: 'R-REV-02' })
    expect(refusal.whatToDo).toBe('Use the step “Pause the review”.')
    expect(refusalOf(assessing([aClock('review.annual')]), resuming('review.annual')).whatToDo).toBe(
      'Use the step “Carry on with the review”.',
    )
  })

  it('what does not run does not stand still', () => {
    expect(refusalOf(assessing([]), pausing())).toMatchObject({ code: 'DATE_NOT_RUNNING', kind: 'STATE' })
  })

  it('one pause at a time', () => {
    expect(refusalOf(onHold(), pausing())).toMatchObject({ code: 'DATE_STANDS_STILL', kind: 'STATE' })
  })

  it('R-GEN-04 what is late stays late, and the due second is in time', () => {
    const due = assessing([aClock(ASSESSMENT, { dueAt: NOW })])
    expect(taking(due, pausing()).event.type).toBe('ClockPaused')
    expect(refusalOf(due, { ...pausing(), receivedAt: '2026-01-05T10:15:01Z' })).toMatchObject({
      code: 'DATE_IS_LATE',
      kind: 'STATE',
      rule: 'R-GEN-04',
    })
    const missed = assessing([aClock(ASSESSMENT, { breached: true })])
    expect(refusalOf(missed, pausing()).code).toBe('DATE_IS_LATE')
  })

  it.each([
    'waitingWell.contact.red',
    'waitingWell.redRisk',
    'safeguarding.immediateSafety',
    'urgent.review',
    'edt.response',
    'review.unplanned.start.red',
  ] as const)('R-WTW-04 nothing stands still while %s runs', (key) => {
    expect(refusalOf(assessing([aClock(ASSESSMENT), aClock(key)]), pausing())).toMatchObject({
      code: 'RED_RISK_NOT_PAUSED',
      rule: 'R-WTW-04',
    })
  })

  it.each([
    ['2026-01-05', false],
    ['2026-01-06', true],
    ['2026-02-02', true],
    ['2026-02-03', false],
  ])('until %s is possible: %s', (until, possible) => {
    if (possible) expect(taking(assessing(), pausing({ until })).event.type).toBe('ClockPaused')
    else expect(refusalOf(assessing(), pausing({ until })).code).toBe('PAUSE_TOO_LONG')
  })
})

describe('while a date stands still', () => {
  it('nobody is asked to act on it, and the wait is a lawful pause', () => {
    expect(waitingOn(onHold())).toMatchObject({ role: 'SYSTEM', steps: [] })
    expect(work(onHold())).toEqual([])
    expect(waitsOf(onHold())).toEqual({ for: 'LAWFULLY_PAUSED' })
  })

  it('the journey waits for a dated end, so that nobody is forgotten', () => {
    expect(isLive(onHold())).toBe(true)
    expect(isLive(onHold({ clocks: onHold().clocks.slice(0, 1) }))).toBe(false)
  })

  it('supervisors see that it does', () => {
    const details = supervisorDetails(onHold(), NOW)
    expect(details).toContain('**paused**')
    expect(details).toContain('carries on by itself')
  })

  it('what another date asks of somebody is asked all the same', () => {
    const journey = onHold()
    const also = { ...journey, clocks: [...journey.clocks, aClock('carer.offer')] }
    expect(work(also).map(({ clockId }) => clockId)).toEqual(['carer.offer@5'])
  })

  it('the council’s wait is the council’s while a date of the same rule runs on', () => {
    const journey = onHold()
    const also = { ...journey, clocks: [...journey.clocks, aClock('assessment.reassessment')] }
    expect(waitsOf(also).for).toBe('COUNCIL')
  })
})

describe('going on', () => {
  it('a worker lets it go on earlier, and the person hears the new date', () => {
    const { event, clocks, messages, journey } = taking(onHold(), resuming())
    expect(event).toEqual({ type: 'ClockResumed', clock: ASSESSMENT, clockIds: [`${ASSESSMENT}@5`] })
    expect(said(clocks)).toEqual([`resume ${ASSESSMENT}`, 'stop date.pause.ends'])
    expect(clocks.at(-1)).toMatchObject({ instance: ASSESSMENT, outcome: 'MET' })
    expect(sent(messages)).toEqual(['DATE_GOES_ON PERSON'])
    expect(journey.dates?.pauses).toEqual([])
  })

  it('is refused where nothing stands still', () => {
    expect(refusalOf(assessing(), resuming())).toMatchObject({ code: 'DATE_DOES_NOT_STAND_STILL', kind: 'STATE' })
  })

  it('happens by itself after the last day, and the worker hears', () => {
    const { event, happened, clocks, messages } = fire(onHold(), { ...END, at: '2026-01-27T00:00:00Z' }, NOW)
    expect(event.type).toBe('ClockResumed')
    expect(happened.by.role).toBe('SYSTEM')
    expect(said(clocks)).toEqual([`resume ${ASSESSMENT}`, 'stop date.pause.ends'])
    expect(sent(messages)).toEqual(['DATE_GOES_ON PERSON', 'DATE_PAUSE_OVER WORKER'])
  })

  it('changes nothing when somebody let it go on before', () => {
    const over = onHold({ dates: { pauses: [], extended: [] } })
    expect(fire(over, { ...END, at: '2026-01-27T00:00:00Z' }, NOW).event.type).toBe('ClockFired')
  })

  it('what is done while it stands still leaves no end of a pause behind', () => {
    const { clocks } = taking(onHold(), {
      ...pausing(),
      name: 'recordDeath',
      facts: { diedOn: '2026-01-04', confirmedBy: 'FAMILY' },
      standing: { receivedOn: '2026-01-05' },
    })
    expect(clocks).toContainEqual(
      expect.objectContaining({ do: 'stop', key: 'date.pause.ends', outcome: 'CANCELLED', instance: ASSESSMENT }),
    )
  })
})
