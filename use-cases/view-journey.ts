import { seesPart } from '../domain/access/sight.ts'
import type { ClockKey } from '../domain/clock-catalogue/catalogue.ts'
import { corrected } from '../domain/contact-details/corrected.ts'
import { nextLimit } from '../domain/journey/due.ts'
import { nextSteps, type NextStep } from '../domain/journey/next-steps.ts'
import { REGIONS, type Journey, type Regions } from '../domain/journey/journey.ts'
import { waitingOn, type WaitingOn } from '../domain/journey/waiting-on.ts'
import type { Instant } from '../domain/shared/time.ts'
import { readCorrections, type CorrectionRow } from '../prisma/queries/contact-details.ts'
import { readJourneyView, type JourneyViewRow } from '../prisma/queries/journey-view.ts'
import { Failure } from './failures.ts'
import { officeClosedNow } from './office.ts'
import { openFor, recordView, type MomentDependencies, type ViewDependencies, type Viewer } from './viewer.ts'

export interface JourneyView {
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly stage: string
  readonly waitingOn: WaitingOn
  readonly overdue: boolean
  /** Why somebody should look, as codes. */
  readonly attention: readonly string[]
  /** The next limit, and why it is that one. */
  readonly nextDue?: { readonly clock: ClockKey; readonly at: Instant; readonly because: string }
  readonly openedAt: string
  readonly closedAt?: string
  /** Who it is about; absent for a viewer who may not read it. */
  readonly person?: Readonly<Record<string, string>>
  /** What is known so far, part by part: codes, ids, amounts and dates. */
  readonly parts: Regions
}

async function read(door: ViewDependencies, viewer: Viewer, id: string, what: string): Promise<JourneyViewRow> {
  const row = await readJourneyView(door.database, id)
  if (row === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  await recordView(door, viewer, what, id)
  return row
}

/** A journey as it stands. @throws Failure JOURNEY_NOT_FOUND */
export async function viewJourney(door: MomentDependencies, viewer: Viewer, id: string): Promise<JourneyView> {
  const row = await read(door, viewer, id, 'VIEW_JOURNEY')
  const { reference, version, stage } = row.state
  const person = await personOf(door, viewer, row)
  const isClosed = await officeClosedNow(door)
  return {
    id,
    reference,
    version,
    stage,
    waitingOn: waitingOn(row.state, { officeClosed: isClosed(row.aheadByMs) }),
    overdue: row.overdue,
    attention: row.hasStuckMessage ? [...row.attention, 'MESSAGE_STUCK'] : row.attention,
    ...nextDueOf(row.state),
    openedAt: row.openedAt.toISOString(),
    ...(row.closedAt === null ? {} : { closedAt: row.closedAt.toISOString() }),
    ...(person === undefined ? {} : { person }),
    parts: partsOf(row.state, viewer),
  }
}

/** Who it is about, with every correction since. */
async function personOf(
  door: ViewDependencies,
  viewer: Viewer,
  { state, profileSealed }: JourneyViewRow,
): Promise<Readonly<Record<string, string>> | undefined> {
  const profile = openFor(viewer, door, profileSealed)
  if (profile === undefined) return undefined
  const rows = await readCorrections(door.database, state.id)
  const written = (row: CorrectionRow) => ({
    event: row.event,
    written: openFor(viewer, door, row.personalSealed) ?? {},
  })
  return corrected(profile, 'PERSON', rows.map(written))
}

function nextDueOf(journey: Journey): Pick<JourneyView, 'nextDue'> {
  const limit = nextLimit(journey)
  return limit === undefined ? {} : { nextDue: { clock: limit.key, at: limit.dueAt, because: limit.because } }
}

/** R-GEN-07. The parts that the viewer sees in one of their roles. */
const partsOf = (journey: Journey, { caller }: Viewer): Regions =>
  Object.fromEntries(
    REGIONS.filter((region) => seesPart(caller.roles, region))
      .map((region) => [region, journey[region]] as const)
      .filter(([, part]) => part !== undefined),
  )

export interface NextStepsView {
  readonly version: number
  readonly steps: readonly NextStep[]
}

/** What the viewer may do next on a journey. The rules still judge what they send. @throws Failure JOURNEY_NOT_FOUND */
export async function viewNextSteps(door: ViewDependencies, viewer: Viewer, id: string): Promise<NextStepsView> {
  const { state } = await read(door, viewer, id, 'VIEW_NEXT_STEPS')
  return { version: state.version, steps: nextSteps(state, viewer.caller.roles) }
}
