import { planClocks } from '../../domain/clocks/plan.ts'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { newJourney } from '../../domain/journey/journey.ts'
import { take } from '../../domain/journey/machine.ts'
import type { Step } from '../../domain/journey/step.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import { findings } from '../../domain/taking-over/rules.ts'
import { findOpenJourney, findPerson } from '../../prisma/people.ts'
import type { DoorDependencies } from '../door.ts'
import { hashOfNameAndBirth, hashOfNhsNumber } from '../person-hashes.ts'
import { prepareStep } from '../prepare-step.ts'
import { earlierOf, NAME, type Earlier } from './earlier.ts'
import type { Line, LineProblem, TakingOver } from './line.ts'
import { CHECKED, problemAt } from './problems.ts'

/** What is known of a line before anything is written. */
export interface CheckedLine {
  readonly line: Line
  readonly earlier: Earlier
  readonly problems: readonly LineProblem[]
  /** The first of its dates that has passed; absent while all are still to come. */
  readonly lateSince?: Instant
}

/** Everything that is wrong with one line, and whether it has been taken. */
export async function checkLine(door: DoorDependencies, taking: TakingOver, line: Line): Promise<CheckedLine> {
  const earlier = await earlierOf(door, taking, line)
  if (earlier.is === 'TAKEN' || earlier.is === 'UNDER_WAY') return { line, earlier, problems: [] }
  if (earlier.is === 'OTHER')
    return { line, earlier, problems: [problemAt(line.number, '/id', CHECKED.OTHER_LINE_TAKEN)] }
  const step = await stepOf(door, taking, line)
  const ofForm = findings(line.facts, step.standing).map(({ refusal, pointer }) =>
    problemAt(line.number, pointer, refusal),
  )
  const ofPerson = (await hasOpenJourney(door, line))
    ? [problemAt(line.number, '/person', CHECKED.PERSON_HAS_JOURNEY)]
    : []
  const dates = ofForm.length > 0 ? {} : await datesOf(door, step, line)
  return { line, earlier, problems: [...ofForm, ...ofPerson, ...(dates.problems ?? [])], ...late(dates.lateSince) }
}

const late = (lateSince: Instant | undefined) => (lateSince === undefined ? {} : { lateSince })

const BLANK = { id: '00000000-0000-0000-0000-000000000000', reference: '' }

const stepOf = (door: DoorDependencies, { caller, at }: TakingOver, { facts, personal }: Line): Promise<Step> =>
  prepareStep(
    door,
    { name: NAME, facts, personal, caller },
    {
      journey: newJourney({ ...BLANK, authority: door.authority }),
      receivedAt: at,
      person: () => Promise.resolve(undefined),
    },
  )

/** R-REF-01. By NHS number, or by name and date of birth where no number is known to disagree. */
async function hasOpenJourney({ database, sealing }: DoorDependencies, { person }: Line): Promise<boolean> {
  const { fullName, dateOfBirth, nhsNumber } = person
  const id = await findPerson(database, {
    nhsNumberHash: nhsNumber === undefined ? null : hashOfNhsNumber(sealing, nhsNumber),
    nameDobHash: hashOfNameAndBirth(sealing, fullName, dateOfBirth),
  })
  return id !== undefined && (await findOpenJourney(database, id)) !== undefined
}

/** Its dates, worked out dry. */
async function datesOf(
  { rulesInForce, authority }: DoorDependencies,
  step: Step,
  { number }: Line,
): Promise<{ readonly problems?: readonly LineProblem[]; readonly lateSince?: Instant | undefined }> {
  try {
    const { clocks: intents, happened } = take(newJourney({ ...BLANK, authority }), step)
    const rules = await rulesInForce.at(step.receivedAt)
    const planned = planClocks({
      running: [],
      intents,
      step: { version: happened.version, at: happened.at, by: step.by.id },
      rules,
    })
    const passed = planned.map(({ view }) => view.dueAt).filter((dueAt) => toMs(dueAt) < toMs(step.receivedAt))
    return { lateSince: passed.toSorted((a, b) => toMs(a) - toMs(b))[0] }
  } catch (error) {
    if (error instanceof Refused) return { problems: [problemAt(number, '', error.refusal)] }
    if (error instanceof ClockRefusal) {
      const { code, message: detail, whatToDo } = error
      return { problems: [problemAt(number, '/stands', { code, detail, whatToDo })] }
    }
    throw error
  }
}
