import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { capacityBodies } from '../../../api/steps/capacity.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import type { RecordBestInterestsFacts } from '../../../domain/capacity/facts.ts'
import { capacityIsOnRecord } from '../../../domain/capacity/rules.ts'
import { ATTORNEY_CHECKS, CAPACITY_DECISIONS, CONSULTED, type CapacityRecord } from '../../../domain/capacity/state.ts'
import type { DecisionCapacity } from '../../../domain/advocacy/capacity.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import type { Same } from '../../support/same-type.ts'

const decision = 'JOINT_PLAN'
const recorded = (record: Partial<CapacityRecord> = {}): Journey =>
  aJourney({ stage: 'PLANNING', capacity: { [decision]: { outcome: 'LACKS_CAPACITY', at: NOW, ...record } } })

const looking = (outcome: CapacityRecord['outcome'] = 'LACKS_CAPACITY', role: Role = 'PRACTITIONER') =>
  aStep('recordCapacity', { decision, outcome }, { role, given: ['/evidence'] })

const best: RecordBestInterestsFacts = {
  decision,
  attorneyOrDeputy: 'NOBODY',
  consulted: ['FAMILY_OR_FRIEND', 'PROFESSIONAL'],
  callsForImca: false,
}
const deciding = (over: Partial<RecordBestInterestsFacts> = {}) =>
  aStep('recordBestInterests', { ...best, ...over }, { given: ['/reasons'] })

describe('R-CAP-01 capacity has a record of its own, for one decision', () => {
  it('with the day and the outcome; another decision is not touched', () => {
    const { event, journey, clocks, messages } = taking(aJourney({ stage: 'PLANNING' }), looking())
    expect(event).toEqual({ type: 'CapacityRecorded', decision, outcome: 'LACKS_CAPACITY' })
    expect(journey.capacity).toEqual({ [decision]: { outcome: 'LACKS_CAPACITY', at: NOW } })
    expect([clocks, messages]).toEqual([[], []])
    const other = taking(journey, aStep('recordCapacity', { decision: 'ASSESSMENT_TOGETHER', outcome: 'HAS_CAPACITY' }))
    expect(other.journey.capacity).toMatchObject({ [decision]: { outcome: 'LACKS_CAPACITY' } })
  })

  it('looked at anew, what was decided for the person before holds no longer', () => {
    const before = recorded({ bestInterests: { at: NOW, consulted: ['CARER'] } })
    for (const outcome of ['HAS_CAPACITY', 'LACKS_CAPACITY'] as const)
      expect(taking(before, looking(outcome)).journey.capacity).toEqual({ [decision]: { outcome, at: NOW } })
  })

  it.each(['CITIZEN', 'CARER', 'CONTACT_OFFICER', 'PROVIDER'] as const)('is not found by %s', (role) => {
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), looking('LACKS_CAPACITY', role)).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-CAP-02 a decision in the best interests of somebody', () => {
  it('is kept with who was asked', () => {
    const { event, journey } = taking(recorded(), deciding())
    expect(event).toEqual({ type: 'BestInterestsRecorded', ...best })
    expect(journey.capacity?.[decision]?.bestInterests).toEqual({ at: NOW, consulted: best.consulted })
  })

  it.each([
    ['nobody has looked at capacity', aJourney({ stage: 'PLANNING' }), {}, 'NO_LACK_OF_CAPACITY'],
    ['the person can decide', recorded({ outcome: 'HAS_CAPACITY' }), {}, 'NO_LACK_OF_CAPACITY'],
    ['it is about another decision', recorded(), { decision: 'AGREEING_TO_THE_PLAN' }, 'NO_LACK_OF_CAPACITY'],
    ['an attorney decides', recorded(), { attorneyOrDeputy: 'HAS_AUTHORITY' }, 'ATTORNEY_OR_DEPUTY_DECIDES'],
    ['nobody was asked', recorded(), { consulted: [] }, 'NOBODY_CONSULTED'],
    ['the law gives them an advocate', recorded(), { callsForImca: true, consulted: ['PROFESSIONAL'] }, 'IMCA_NEEDED'],
    ['another advocate is there', recorded(), { callsForImca: true, consulted: ['ADVOCATE'] }, 'IMCA_NEEDED'],
  ] as const)('not where %s', (_when, journey, over, code) => {
    const { code: found, rule } = refusalOf(journey, deciding(over))
    expect([found, rule]).toEqual([code, 'R-CAP-02'])
  })

  it.each([
    ['one was heard', { callsForImca: true, consulted: ['MENTAL_CAPACITY_ADVOCATE'] }],
    ['a friend was', { callsForImca: true, consulted: ['FAMILY_OR_FRIEND'] }],
    ['a carer was', { callsForImca: true, consulted: ['CARER'] }],
    ['whoever is an attorney for other matters was', { callsForImca: true, consulted: ['ATTORNEY_FOR_OTHER_MATTERS'] }],
    ['the decision calls for none', { callsForImca: false, consulted: ['PROFESSIONAL'] }],
    ['the attorney has no authority for it', { attorneyOrDeputy: 'NOT_FOR_THIS_DECISION' }],
  ] as const)('an advocate under the Mental Capacity Act is not missing where %s', (_when, over) => {
    expect(taking(recorded(), deciding(over)).event.type).toBe('BestInterestsRecorded')
  })
})

describe('R-CAP-01, R-CAP-02 a decision goes by what is on record', () => {
  const rule = capacityIsOnRecord<DecisionCapacity>(decision, (said) => said)
  const codeOf = (journey: Journey, said: DecisionCapacity) => rule(journey, { ...looking(), facts: said })?.code
  const none = aJourney({ stage: 'PLANNING' })
  const decided = recorded({ bestInterests: { at: NOW, consulted: ['CARER'] } })
  const byBestInterests = { hasCapacity: false, authority: 'BEST_INTERESTS_DECISION' } as const

  it.each([
    ['nobody doubts it', none, {}, undefined],
    ['somebody has asked', none, { hasCapacity: true }, undefined],
    ['it is on record that they can', recorded({ outcome: 'HAS_CAPACITY' }), {}, undefined],
    ['the lack of it is on nobody’s record', none, { hasCapacity: false }, 'CAPACITY_NOT_RECORDED'],
    [
      'the record says that they can',
      recorded({ outcome: 'HAS_CAPACITY' }),
      { hasCapacity: false },
      'CAPACITY_NOT_RECORDED',
    ],
    ['the record says that they cannot', recorded(), {}, 'CAPACITY_RECORDED_OTHERWISE'],
    ['the record says that they cannot, now', recorded(), { hasCapacity: true }, 'CAPACITY_RECORDED_OTHERWISE'],
    ['an attorney decides', recorded(), { hasCapacity: false, authority: 'ATTORNEY' }, undefined],
    ['nobody has said what is best', recorded(), byBestInterests, 'BEST_INTERESTS_NOT_RECORDED'],
    ['it was said what is best', decided, byBestInterests, undefined],
  ] as const)('where %s', (_when, journey, said, code) => {
    expect(codeOf(journey, said)).toBe(code)
  })

  it('the law presumes capacity where the step takes no word of the person', () => {
    const nothing = capacityIsOnRecord<DecisionCapacity>(decision, () => undefined)
    expect(nothing(recorded(), { ...looking(), facts: {} })).toBeUndefined()
  })
})

describe('the forms of capacity', () => {
  const { recordCapacity, recordBestInterests } = capacityBodies

  it('have the facts of the domain', () => {
    const same: [
      Same<CodedFacts<z.infer<typeof recordCapacity>>, FactsOf<'recordCapacity'>>,
      Same<CodedFacts<z.infer<typeof recordBestInterests>>, FactsOf<'recordBestInterests'>>,
    ] = [true, true]
    expect(same).toEqual([true, true])
  })

  it.each(CAPACITY_DECISIONS)('take %s', (each) => {
    const found = { decision: each, outcome: 'LACKS_CAPACITY', evidence: 'Invented.' }
    expect(recordCapacity.safeParse(found).success).toBe(true)
    expect(recordCapacity.safeParse({ ...found, evidence: undefined }).success).toBe(false)
  })

  it('ask for reasons, for the check of an attorney, and name nobody twice', () => {
    const body = { ...best, reasons: 'Invented: what she has always wanted.' }
    for (const attorneyOrDeputy of ATTORNEY_CHECKS)
      expect(recordBestInterests.safeParse({ ...body, attorneyOrDeputy, consulted: CONSULTED }).success).toBe(true)
    for (const field of Object.keys(body))
      expect(recordBestInterests.safeParse({ ...body, [field]: undefined }).success).toBe(false)
    expect(recordBestInterests.safeParse({ ...body, consulted: ['CARER', 'CARER'] }).success).toBe(false)
  })
})
