import { describe, expect, it } from '@jest/globals'
import { DECISIONS } from '../../../domain/decisions/table.ts'
import { TAKES_TWO } from '../../../domain/decisions/two-people.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { stepDefinition } from '../../../domain/journey/machine.ts'
import { STEPS, type StepName } from '../../../domain/journey/parts.ts'
import type { Actor } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW } from '../../support/domain.ts'

const THEIRS = 'staff-whose-it-is'

/** A journey on which one person began everything that somebody else has to make good. */
const begunByOne = aJourney({
  allocation: { team: 'TEAM-NORTH', worker: THEIRS },
  referral: { rejection: { proposedBy: THEIRS } },
  urgentSupport: { is: 'AGREED', arrangedBy: THEIRS },
  eligibility: { proposedBy: THEIRS },
  planning: { version: 1, items: {}, authors: [THEIRS] },
  panel: {
    referredBy: THEIRS,
    outcome: { decidedBy: [THEIRS], urgent: { ratification: 'PENDING', involved: [THEIRS] } },
  },
  assessment: { completedBy: THEIRS },
  access: {
    excluded: [{ staff: THEIRS, because: 'RELATIVE', since: NOW }],
    looks: [{ by: THEIRS, at: NOW, until: NOW }],
  },
} as unknown as Partial<Journey>)

const FACTS = { members: [THEIRS], conflicts: [], staff: THEIRS }

/** The codes with which four-eyes keep this actor from a step, whatever else speaks against it. */
function keptBy(name: StepName, by: Actor): readonly string[] {
  const step = { ...aStep(name, FACTS as never), by }
  const asked = (stepDefinition(name)?.rules ?? []).flatMap((rule) => {
    try {
      const refusal = rule(begunByOne, step)
      return refusal?.rule === 'R-GEN-06' ? [refusal.code] : []
    } catch {
      // A rule about facts that this step does not bring.
      return []
    }
  })
  const proposers = DECISIONS[name]?.proposedBy?.(begunByOne) ?? []
  const isDeputys = (by.insteadOf ?? []).some((id) => proposers.includes(id))
  return isDeputys ? [...asked, 'DEPUTY_OF_PROPOSER'] : asked
}

/** They are refused without a second person being asked for: one says how to propose, the other who has to countersign first. */
const NO_SECOND_PERSON: readonly string[] = ['rejectReferral', 'completeAssessment']

const rolesOf = (name: StepName) => stepDefinition(name)?.roles ?? []
const steps = Object.keys(TAKES_TWO) as StepName[]

describe('R-GEN-06 what takes two people', () => {
  it.each(steps)('%s is refused to whoever began it, in each of its roles that cannot act alone', (name) => {
    const alone = name === 'authoriseUrgentSupport' ? ['EDT_WORKER'] : []
    for (const role of rolesOf(name).filter((each) => !alone.includes(each)))
      expect([role, keptBy(name, { id: THEIRS, role }).length]).toEqual([role, 1])
  })

  it.each(steps)('%s is refused to whoever stands in for them', (name) => {
    for (const role of rolesOf(name)) {
      const kept = keptBy(name, { id: 'staff-deputy', role, insteadOf: [THEIRS] })
      expect([role, kept.length > 0]).toEqual([role, true])
    }
  })

  it('stands in the table for every step that four-eyes keep somebody from', () => {
    const kept = STEPS.map(({ name }) => name).filter((name) =>
      rolesOf(name).some((role) => keptBy(name, { id: THEIRS, role }).length > 0),
    )
    expect(kept.filter((name) => !NO_SECOND_PERSON.includes(name)).toSorted()).toEqual(steps.toSorted())
  })
})
