import { describe, expect, it } from '@jest/globals'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Standing } from '../../../domain/journey/step.ts'
import { aJourney, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { CAME, correcting, inTriage } from './support.ts'

const at = '2026-01-01T09:00:00Z'
const moves = (dueAt: string): Standing => ({ correctedDates: [{ clockId: 'triage.standard@5', dueAt }] })

describe('R-GEN-07 a wrong step is put right by a step', () => {
  it('keeps what was, says why and by which rule, and plans anew what counts from it', () => {
    const { event, clocks, messages, journey } = taking(
      inTriage(),
      correcting({ at, because: 'PAPER_FOUND_LATER' }, moves('2026-01-05T17:00:00Z')),
    )
    expect(event).toEqual({
      type: 'FactCorrected',
      fact: 'REFERRAL_RECEIVED',
      was: CAME,
      now: at,
      because: 'PAPER_FOUND_LATER',
      rule: 'R-REF-04',
      clockIds: ['triage.standard@5'],
      lateAccepted: [],
    })
    expect(clocks).toEqual([
      {
        do: 'correct',
        key: 'triage.standard',
        clockId: 'triage.standard@5',
        from: at,
        reason: 'PAPER_FOUND_LATER',
        rule: 'R-REF-04',
        role: 'TEAM_MANAGER',
      },
    ])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'FACT_CORRECTED PERSON',
      'FACT_CORRECTED_NOTE WORKER',
    ])
    expect(journey.referral?.receivedAt).toBe(at)
    expect(journey.corrections?.made).toMatchObject([{ fact: 'REFERRAL_RECEIVED', was: CAME, now: at }])
  })

  it('leaves alone a date of the same kind that counts from something else', () => {
    const joined = aClock('triage.standard', { id: 'triage.standard@8', startedAt: '2026-01-04T09:00:00Z' })
    const journey = inTriage({ clocks: [...inTriage().clocks, joined] })
    expect(taking(journey, correcting({ at })).clocks).toMatchObject([{ clockId: 'triage.standard@5' }])
  })

  it('moves no date where none runs; the fact is right all the same, and only staff hear', () => {
    const { journey, clocks, messages } = taking(inTriage({ clocks: [] }), correcting({ at }))
    expect([clocks, journey.referral?.receivedAt]).toEqual([[], at])
    expect(messages.map(({ template }) => template)).toEqual(['FACT_CORRECTED_NOTE'])
  })

  it('is for a manager', () => {
    expect(refusalOf(inTriage(), correcting({ at }, {}, { role: 'PRACTITIONER' })).code).toBe('ROLE_MAY_NOT')
  })

  it.each([
    ['without what is right', {}],
    ['with a day where the hour counts', { on: '2026-01-01' }],
    ['with both', { at, on: '2026-01-01' }],
  ])('is refused %s', (_case, value) => {
    expect(refusalOf(inTriage(), correcting(value)).code).toBe('CORRECTION_HAS_NO_VALUE')
  })

  it('is refused where nothing of the kind was recorded, and where it is so already', () => {
    expect(refusalOf(aJourney({ stage: 'CONTACT' }), correcting({ at })).code).toBe('FACT_NOT_RECORDED')
    expect(refusalOf(inTriage(), correcting({ at: CAME })).code).toBe('FACT_IS_SO_ALREADY')
  })

  it.each([
    ['2026-01-05T10:15:01Z', 'CORRECTED_DAY_NOT_POSSIBLE'],
    ['2025-01-04T12:00:00Z', 'CORRECTED_DAY_NOT_POSSIBLE'],
    ['2026-01-02T15:00:01Z', 'REQUEST_CAME_NO_LATER'],
  ])('0.4.12 a request cannot have come in at %s', (moment, code) => {
    expect(refusalOf(inTriage(), correcting({ at: moment })).code).toBe(code)
  })

  it.each([
    ['2025-07-04T22:59:59Z', 'CORRECTED_DAY_NOT_POSSIBLE'],
    ['2025-07-04T23:30:00Z', undefined],
  ])('0.4.12 in summer the day of %s is counted by the clocks in London', (moment, code) => {
    const step = correcting({ at: moment }, { earliestEffectiveOn: '2025-07-05' })
    if (code === undefined) expect(taking(inTriage(), step).journey.referral?.receivedAt).toBe(moment)
    else expect(refusalOf(inTriage(), step).code).toBe(code)
  })

  it('0.4.12 a correction that went too far is taken back, up to the receipt by the server', () => {
    const once = taking(inTriage(), correcting({ at })).journey
    expect(taking(once, correcting({ at: CAME })).journey.referral?.receivedAt).toBe(CAME)
    expect(refusalOf(once, correcting({ at: '2026-01-02T15:00:01Z' })).code).toBe('REQUEST_CAME_NO_LATER')
  })
})

describe('R-GEN-04 nobody becomes late by a correction', () => {
  const passed = moves('2026-01-05T10:14:59Z')

  it('unless whoever corrects answers for it, by the name of the date', () => {
    expect(refusalOf(inTriage(), correcting({ at }, passed))).toMatchObject({
      code: 'CORRECTION_MAKES_LATE',
      kind: 'STATE',
      detail: `By this correction this would be late at once: ${CLOCKS['triage.standard'].title} (triage.standard).`,
    })
    expect(refusalOf(inTriage(), correcting({ at, acceptedLate: ['triage.urgent'] }, passed)).code).toBe(
      'CORRECTION_MAKES_LATE',
    )
    expect(taking(inTriage(), correcting({ at, acceptedLate: ['triage.standard'] }, passed)).event).toMatchObject({
      lateAccepted: ['triage.standard'],
    })
  })

  it('what is accepted and does not happen is not kept as accepted', () => {
    const accepted = correcting({ at, acceptedLate: ['triage.standard'] }, moves('2026-01-05T17:00:00Z'))
    expect(taking(inTriage(), accepted).event).toMatchObject({ lateAccepted: [] })
  })

  it('the due second is in time, and what was late before is nobody’s new lateness', () => {
    expect(taking(inTriage(), correcting({ at }, moves('2026-01-05T10:15:00Z'))).event.type).toBe('FactCorrected')
    const late = inTriage({ clocks: [aClock('triage.standard', { startedAt: CAME, breached: true })] })
    expect(taking(late, correcting({ at }, passed)).event).toMatchObject({ lateAccepted: [] })
  })
})
