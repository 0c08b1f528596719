import { readWrongCounts } from '../../prisma/queries/work-counts.ts'
import type { DoorDependencies } from '../door.ts'
import { eachByItself } from '../each-by-itself.ts'
import { BEFORE_EVERY_ID } from '../../prisma/first-page.ts'
import { readEvidence, type Evidence } from './evidence.ts'
import { RULES, type RuleKey } from './rules.ts'
import { heldBy, listWorkflows, looksDifferent, workflowAgrees } from './workflows.ts'

export interface Finding {
  readonly rule: RuleKey | 'WORKFLOW' | 'COUNTS'
  readonly journeyId: string
  /** Empty where PostgreSQL does not know the journey. */
  readonly reference: string
  /** What is wrong, in words. */
  readonly what: string
  /** What mends it. */
  readonly mend: string
}

export interface Reconciled {
  readonly journeys: number
  /** Workflows that were asked what they hold; the others were compared by what supervisors see them by. */
  readonly asked: number
  readonly findings: readonly Finding[]
  /** Workflows that did not answer. */
  readonly failures: readonly unknown[]
}

type ReconcileDependencies = Pick<DoorDependencies, 'database' | 'workflows' | 'temporalReachable'>

export interface ReconcileOptions {
  /** How long something may be under way before it counts as stuck; ten minutes unless told. */
  readonly patienceMs?: number
  /** The day whose share of the journeys is asked, whatever they look like; today unless told. */
  readonly day?: number
}

const PATIENCE_MS = 600_000
const PAGE = 100

/** Each journey's workflow is asked what it holds at least once in so many days. */
const ASKED_EVERY_DAYS = 30
const DAY_MS = 86_400_000

/**
 * Holds all that is kept of every journey against each other: events, read model, clocks, worklist, messages, submissions, audit and
 * hashes in PostgreSQL, the counts of the lists, and the workflow in Temporal. Reads only, at any time: a page of journeys is one snapshot, and a workflow that
 * looks different is asked and compared once more, for it may just have moved on.
 */
export async function reconcile(door: ReconcileDependencies, options: ReconcileOptions = {}): Promise<Reconciled> {
  const { patienceMs = PATIENCE_MS, day = Math.floor(Date.now() / DAY_MS) } = options
  await door.temporalReachable()
  const { client, taskQueue } = door.workflows
  const listed = await listWorkflows(client, taskQueue)
  const unknown = new Set(listed.keys())
  const findings: Finding[] = []
  const failures: unknown[] = []
  let journeys = 0
  let asked = 0
  for (let after = BEFORE_EVERY_ID; ;) {
    const page = await readEvidence(door.database, { after, limit: PAGE }, patienceMs)
    for (const { journey } of page) unknown.delete(journey.id)
    findings.push(...page.flatMap(findingsIn))
    const toAsk = page.filter((each) => looksDifferent(each, listed.get(each.journey.id)) || isTodays(each, day))
    const answers = await eachByItself(toAsk, async (each) => {
      findings.push(...(await askTwice(door, each, patienceMs)))
    })
    failures.push(...answers.failures)
    journeys += page.length
    asked += toAsk.length
    const last = page.at(-1)
    if (last === undefined) break
    after = last.journey.id
  }
  const strange = await withoutRow(door, unknown)
  findings.push(...strange.map(withoutJourney), ...(await wrongCounts(door)))
  return { journeys, asked, findings, failures }
}

function findingsIn(evidence: Evidence): readonly Finding[] {
  const { id: journeyId, reference } = evidence.journey
  return (Object.keys(RULES) as RuleKey[]).flatMap((rule) =>
    RULES[rule]
      .wrong(evidence)
      .map((what) => ({ rule, journeyId, reference, what, mend: RULES[rule].mend.replace('REFERENCE', reference) })),
  )
}

/** Spread evenly, because ids end in random digits. */
const isTodays = ({ journey: { id } }: Evidence, day: number): boolean =>
  Number.parseInt(id.slice(-6), 16) % ASKED_EVERY_DAYS === day % ASKED_EVERY_DAYS

/** A workflow and PostgreSQL cannot be read in one moment: what differs is read once more. */
async function askTwice(
  door: ReconcileDependencies,
  evidence: Evidence,
  patienceMs: number,
): Promise<readonly Finding[]> {
  const { id: journeyId, reference } = evidence.journey
  const { client } = door.workflows
  if (workflowAgrees(evidence, await heldBy(client, journeyId)).length === 0) return []
  const [again = evidence] = await readEvidence(door.database, { ids: [journeyId] }, patienceMs)
  const mend = `npm run recover -- ${reference}`
  return workflowAgrees(again, await heldBy(client, journeyId)).map((what) => ({
    rule: 'WORKFLOW',
    journeyId,
    reference,
    what,
    mend,
  }))
}

/** One that was just being opened has its row by now. */
async function withoutRow({ database }: ReconcileDependencies, ids: ReadonlySet<string>): Promise<readonly string[]> {
  const known = await database.journey.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  return [...ids].filter((id) => known.every((journey) => journey.id !== id))
}

const withoutJourney = (journeyId: string): Finding => ({
  rule: 'WORKFLOW',
  journeyId,
  reference: '',
  what: 'a workflow runs for a journey that PostgreSQL does not know',
  mend: 'Is PostgreSQL older than Temporal? docs/operate/README.md, Backup.',
})

/** What is kept of each list is what is on it; one statement, so that a step which commits meanwhile is on both sides or on none. */
async function wrongCounts({ database }: ReconcileDependencies): Promise<readonly Finding[]> {
  const wrong = await readWrongCounts(database)
  return wrong.map(({ team, role, worker, items, overdue, found, late }) => ({
    rule: 'COUNTS',
    journeyId: '',
    reference: '',
    what: `${[role, team, worker].filter((part) => part !== '').join(' ')}: the count is ${String(items)}, ${String(overdue)} of them overdue; the list has ${String(found)}, ${String(late)} of them overdue`,
    mend: 'psql "$OWNER_DATABASE_URL" -c "SELECT recount_work()"',
  }))
}
