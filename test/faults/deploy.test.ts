import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import proto from '@temporalio/proto'
import { rollover } from '../../contracts/journey.ts'
import { journeyWorkflowId, refusalMark } from '../../contracts/names.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { eventsOfType, runsOf, type RecordedRun } from '../support/histories.ts'
import { bundledOnce, openHouse, type House } from '../support/house.ts'
import { failedReplays } from '../support/replays.ts'
import { lockJourneys } from '../support/row-lock.ts'
import { sabotagedBundle } from '../support/sabotage.ts'
import { done, openFor, REFERRAL, referralRequest, send } from '../support/steps.ts'
import { walk, type Rewrite } from '../support/walk.ts'

const FILE = 'signed-plan.json'
const JOURNEYS = 2
const CHANGE = 'breath-before-commit'

/**
 * The next release. It can breathe before a commit, which no run is told to do yet. It refuses a referral that somebody makes for
 * themselves, which this release takes; and it takes every urgent one, where this release refuses a second.
 */
const next = sabotagedBundle(
  {
    file: 'workflows/journey-run.ts',
    find: "import type { CommitRequest } from '../contracts/commit.ts'",
    replace:
      "import { sleep } from '@temporalio/workflow'\nimport type { CommitRequest } from '../contracts/commit.ts'",
  },
  {
    file: 'workflows/journey-run.ts',
    find: '    const request: CommitRequest = {',
    replace: `    if (this.changes.includes('${CHANGE}')) await sleep('1 millisecond')\n    const request: CommitRequest = {`,
  },
  {
    file: 'domain/journey/machine.ts',
    find: '  const guards: readonly Rule<unknown>[] = [',
    replace: `  if (step.name === 'createReferral') {
    const { referrer, urgent } = step.facts
    if (urgent) return undefined
    if (referrer === 'SELF') return JOURNEY_REFUSALS.STEP_NOT_POSSIBLE_NOW
  }
  const guards: readonly Rule<unknown>[] = [`,
  },
)

/** The release after that: the same, and runs that start now breathe. */
const afterNext = next.then(({ code }) => {
  const begun = code.replace('const CHANGES_BEGUN = []', `const CHANGES_BEGUN = ['${CHANGE}']`)
  if (begun === code) throw new Error('The bundle does not hold the list of changes any more')
  return { code: begun }
})

let house: House
beforeAll(async () => {
  house = await openHouse({ CONTINUE_AS_NEW_AFTER: '500' })
})
afterAll(() => house.close())

/** Each release with a worker of its own, and no worker of any other. */
async function run(...releases: readonly Promise<{ code: string }>[]): Promise<void> {
  await house.stopWorkers()
  for (const release of releases) await house.startWorker({ workflowBundle: await release })
}

const asWritten: Rewrite = (_step, body) => body

/** As every release takes it. */
const byDoctor: Rewrite = (step, body) => (step === 'createReferral' ? { ...body, referrer: 'GP' } : body)

const begin = (until: StepName, rewrite: Rewrite): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: JOURNEYS }, async () => (await walk(house, { file: FILE, until, rewrite })).journey.id),
  )

const goOn = (ids: readonly string[], after: StepName, until: StepName) =>
  Promise.all(ids.map((on) => walk(house, { file: FILE, on, after, until })))

/** Temporal sends a journey's tasks to the worker that had the last one, unless it is told to forget who that was. */
async function byAnyWorker<T>(ids: () => Promise<readonly string[]>, work: Promise<T>): Promise<T> {
  const { connection } = house.temporal.client
  const { TEMPORAL_NAMESPACE: namespace } = house.settings
  const over = work.then(() => true)
  for (let isOver = false; !isOver;) {
    for (const id of await ids()) {
      const execution = { workflowId: journeyWorkflowId(id) }
      await connection.workflowService.resetStickyTaskQueue({ namespace, execution }).catch(() => undefined)
    }
    isOver = await Promise.race([over, pause(10, false)])
  }
  return work
}

const everyJourney = async (): Promise<readonly string[]> =>
  (await house.database.journey.findMany({ select: { id: true } })).map(({ id }) => id)

const everyRun = async (): Promise<readonly RecordedRun[]> => {
  const ids = await everyJourney()
  return (await Promise.all(ids.map((id) => runsOf(house.temporal.client, journeyWorkflowId(id))))).flat()
}

/** A task whose answer crossed with news is done again, which is in order; any other that failed is not. */
const NEWS_CAME = proto.temporal.api.enums.v1.WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND

const failedTasks = (runs: readonly RecordedRun[]) =>
  runs
    .flatMap((each) => eventsOfType(each, 'WORKFLOW_TASK_FAILED'))
    .map(({ workflowTaskFailedEventAttributes: failed }) => ({
      cause: failed?.cause,
      message: failed?.failure?.message,
    }))
    .filter(({ cause }) => cause !== NEWS_CAME)

/** The builds whose workers did tasks of a run. */
const buildsOf = (of: RecordedRun): ReadonlySet<unknown> =>
  new Set(
    eventsOfType(of, 'WORKFLOW_TASK_COMPLETED').map(
      ({ workflowTaskCompletedEventAttributes: completed }) => completed?.workerVersion?.buildId,
    ),
  )

const isShared = (each: RecordedRun): boolean => buildsOf(each).size > 1

/** One millisecond, which no date of a journey is away. */
const breathes = (each: RecordedRun): boolean =>
  eventsOfType(each, 'TIMER_STARTED').some(
    ({ timerStartedEventAttributes: timer }) => timer?.startToFireTimeout?.nanos === 1_000_000,
  )

/** Nothing is lost, nothing done twice, no message sent twice, and no task has failed. @returns every run so far */
async function expectAllWell(): Promise<readonly RecordedRun[]> {
  expect(await checkWhenQuiet(house)).toEqual([])
  const runs = await everyRun()
  expect(failedTasks(runs)).toEqual([])
  return runs
}

const URGENT = { ...REFERRAL, referrer: 'GP', urgent: true }

/** A second referral is let in while the first one's commit is under way, and judged after that. @returns its key */
async function referredTwiceAtOnce(): Promise<string> {
  const { id } = done(await openFor(house, `Twice Example ${randomUUID()}`)).journey
  const { expectedVersion: _any, ...first } = await referralRequest(house, id)
  const second = { ...first, key: randomUUID(), facts: URGENT, body: JSON.stringify(URGENT) }
  const { release } = await lockJourneys(house, [id])
  const sent = [send(house, first).catch(() => undefined)]
  await letIn(id, 1)
  sent.push(send(house, second).catch(() => undefined))
  await letIn(id, 2)
  await release()
  await Promise.all(sent)
  return second.key
}

const letIn = (journeyId: string, steps: number) =>
  eventually('the step is let in', async () => {
    const runs = await runsOf(house.temporal.client, journeyWorkflowId(journeyId))
    return runs.flatMap((each) => eventsOfType(each, 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED')).length === steps
  })

/** As after a release that begins a change of workflow code (docs/operate). */
async function allHandOver(ids: readonly string[]): Promise<void> {
  const handles = ids.map((id) => house.temporal.client.workflow.getHandle(journeyWorkflowId(id)))
  const runIds = () => Promise.all(handles.map(async (handle) => (await handle.describe()).runId))
  const before = await runIds()
  await Promise.all(handles.map((handle) => handle.signal(rollover)))
  await eventually('every journey has a new run', async () => {
    const now = await runIds()
    return now.every((runId, place) => runId !== before[place])
  })
}

describe('a deploy while journeys run', () => {
  let ids: readonly string[]

  it('begins with this release alone', async () => {
    await run(bundledOnce())
    const [begun, second] = await Promise.all([begin('recordTriageDecision', asWritten), referredTwiceAtOnce()])
    ids = begun
    await eventually('the second referral is refused', async () => {
      const kept = await house.database.submission.findUniqueOrThrow({ where: { key: second } })
      return kept.status === 'REFUSED'
    })
    const marks = (await expectAllWell()).flatMap((each) => eventsOfType(each, 'MARKER_RECORDED'))
    expect(marks).toHaveLength(1)
    const [{ data } = {}] = marks[0]?.markerRecordedEventAttributes?.details?.['patch-data']?.payloads ?? []
    expect(Buffer.from(data ?? []).toString('utf8')).toContain(refusalMark(second))
  })

  it('two releases take the steps of old journeys and of new ones, whichever of them it happens to be', async () => {
    await run(bundledOnce(), next)
    const [, begun] = await byAnyWorker(
      everyJourney,
      Promise.all([goOn(ids, 'recordTriageDecision', 'proposeEligibility'), begin('proposeEligibility', byDoctor)]),
    )
    ids = [...ids, ...begun]
    expect((await expectAllWell()).filter(isShared).length).toBeGreaterThanOrEqual(JOURNEYS)
  })

  it('back to the release before: nothing is lost, nothing done twice, and no task has failed', async () => {
    await run(bundledOnce())
    await goOn(ids, 'proposeEligibility', 'establishDutyToMeet')
    await expectAllWell()
  })

  it('the release after the next begins with the change, and the next one goes on with what it has begun', async () => {
    await run(next, afterNext)
    await allHandOver(ids)
    await byAnyWorker(everyJourney, goOn(ids, 'establishDutyToMeet', 'issueIndicativeBudget'))
    await run(afterNext)
    await allHandOver(ids)
    await goOn(ids, 'issueIndicativeBudget', 'completeFinancialAssessment')
    await run(next)
    await goOn(ids, 'completeFinancialAssessment', 'draftPlan')
    expect((await expectAllWell()).filter(breathes).length).toBeGreaterThanOrEqual(ids.length)
  })

  it('each release repeats every history that it could meet', async () => {
    const runs = await everyRun()
    expect(await failedReplays(house, runs, await next)).toEqual([])
    const ofBefore = runs.filter((each) => !breathes(each))
    expect(ofBefore.some(isShared)).toBe(true)
    expect(await failedReplays(house, ofBefore, await bundledOnce())).toEqual([])
  })
})
