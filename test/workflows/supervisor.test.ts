import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { WorkflowHandle, WorkflowUpdateFailedError } from '@temporalio/client'
import type proto from '@temporalio/proto'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId, messageWorkflowId } from '../../contracts/names.ts'
import {
  careAuthority,
  careNextDue,
  careOverdue,
  careStage,
  careTeam,
  careWaitingOn,
  careWorker,
} from '../../contracts/search-attributes.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { sendStep } from '../../use-cases/send-step.ts'
import type { StepAnswer } from '../../use-cases/step-command.ts'
import { eventually } from '../support/eventually.ts'
import { eventsOfType, runsOf, textIn } from '../support/histories.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send, TRIAGE } from '../support/steps.ts'
import { takeForm } from '../support/walk.ts'

/** Design: an accepted step costs at most so many history events. */
const MOST_EVENTS = 14

let house: House
beforeAll(async () => {
  house = await openHouse({ CONTINUE_AS_NEW_AFTER: '1000' })
  await house.startWorker()
})
afterAll(() => house.close())

const eventCount = async (handle: WorkflowHandle): Promise<number> => (await handle.describe()).historyLength

const handleOf = (journeyId: string) => house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId))

/** The length of a journey's history once nothing is under way: no message, no activity, no task. */
async function quietLength(journeyId: string): Promise<number> {
  const { workflow } = house.temporal.client
  let length = 0
  await eventually('the journey is quiet', async () => {
    const messages = await house.database.outboxMessage.findMany({ where: { journeyId } })
    const posts = messages.map(({ reference }) => workflow.getHandle(messageWorkflowId(reference)).describe())
    const ended = (await Promise.allSettled(posts)).every(
      (post) => post.status === 'fulfilled' && post.value.status.name === 'COMPLETED',
    )
    const { raw, historyLength } = await handleOf(journeyId).describe()
    length = historyLength
    return ended && !raw.pendingWorkflowTask && (raw.pendingActivities ?? []).length === 0
  })
  return length
}

const referred = async (): Promise<StepAnswer> => {
  const opened = done(await openFor(house, `Seen ${randomUUID()}`))
  return done(await send(house, await referralRequest(house, opened.journey.id)))
}

const steps: readonly (readonly [StepName, string, object])[] = [
  ['recordTriageDecision', 'staff-triage-worker', TRIAGE],
  ['allocateCase', 'staff-team-manager', { worker: 'staff-practitioner' }],
  [
    'startAssessment',
    'staff-practitioner',
    {
      type: 'NEEDS',
      information: 'NOT_PRACTICABLE',
      informationReason: 'Invented.',
      selfAssessment: 'DECLINED',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      involvement: { person: 'TAKES_PART', others: [] },
    },
  ],
  ['saveAssessmentSection', 'staff-practitioner', { section: 'RISKS', content: 'Invented.' }],
]

describe('what a step costs', () => {
  const versionOf = async (id: string): Promise<number> =>
    (await house.database.journey.findUniqueOrThrow({ where: { id }, select: { version: true } })).version

  it('an accepted step has at most 14 history events, and so has the receipt of a letter that a clock waits for', async () => {
    const { journey } = await referred()
    for (const [step, by, body] of steps) {
      const [before, version] = [await quietLength(journey.id), await versionOf(journey.id)]
      done(await takeForm(house, journey.id, step, { by, body: body as never }))
      const cost = (await quietLength(journey.id)) - before
      const events = (await versionOf(journey.id)) - version
      const within = cost <= MOST_EVENTS * events
      expect({ step, cost, events, within }).toEqual({ step, cost, events, within: true })
    }
  })

  it('a step that the workflow itself refuses has none', async () => {
    const { journey } = await referred()
    const before = await quietLength(journey.id)
    const by = { id: 'staff-practitioner', role: 'PRACTITIONER' } as const
    const step = { name: 'startReview', facts: {}, given: [], by, receivedAt: new Date().toISOString(), standing: {} }
    const sent = await sendStep(house.door.workflows, journey.id, randomUUID(), step)
    // The refusal came with the answer to the sending, so that nobody waits for it.
    expect(sent.endedAtOnce).toBe(true)
    await expect(sent.outcome()).rejects.toMatchObject({ refusal: { code: 'STEP_NOT_POSSIBLE_NOW' } })
    expect(await quietLength(journey.id)).toBe(before)
  })
})

describe('what supervisors see in the Temporal UI', () => {
  let answer: StepAnswer
  beforeAll(async () => {
    answer = await referred()
    for (const [step, by, body] of steps.slice(0, 2)) {
      answer = done(await takeForm(house, answer.journey.id, step, { by, body: body as never }))
    }
    await quietLength(answer.journey.id)
  })

  it('search attributes say stage, who is waited for, what is due next, team, worker and authority', async () => {
    const { typedSearchAttributes } = await handleOf(answer.journey.id).describe()
    const row = await house.database.journey.findUniqueOrThrow({ where: { id: answer.journey.id } })
    expect(typedSearchAttributes.get(careStage)).toBe('ASSESSING')
    expect(typedSearchAttributes.get(careWaitingOn)).toBe('PRACTITIONER')
    expect(typedSearchAttributes.get(careTeam)).toBe('TEAM-NORTH')
    expect(typedSearchAttributes.get(careWorker)).toBe('staff-practitioner')
    expect(typedSearchAttributes.get(careAuthority)).toBe(house.settings.COUNCIL_AUTHORITY)
    expect(typedSearchAttributes.get(careOverdue)).toBe(false)
    expect(typedSearchAttributes.get(careNextDue)).toEqual(row.nextDueAt)
  })

  it('a journey can be found by them', async () => {
    const { client } = house.temporal
    const query = `CareStage = "ASSESSING" AND CareWorker = "staff-practitioner" AND TaskQueue = "${house.settings.TEMPORAL_TASK_QUEUE}"`
    await eventually('the list has it', async () => {
      const found: string[] = []
      for await (const { workflowId } of client.workflow.list({ query })) found.push(workflowId)
      return found.includes(journeyWorkflowId(answer.journey.id))
    })
  })

  it('current details say in plain words where it stands, whom it waits for, every date with its reason, and what happened last', async () => {
    const metadata = await handleOf(answer.journey.id).query<proto.temporal.api.sdk.v1.IWorkflowMetadata>(
      '__temporal_workflow_metadata',
    )
    const { currentDetails } = metadata
    expect(currentDetails).toContain(answer.journey.reference)
    for (const heading of ['Where it stands', 'Waiting for', 'Dates', 'Attention', 'What happened last'])
      expect(currentDetails).toContain(`### ${heading}`)
    const { journey } = await handleOf(answer.journey.id).query(viewJourney)
    expect(journey.clocks.length).toBeGreaterThan(0)
    for (const { because, dueAt } of journey.clocks) {
      expect(currentDetails).toContain(because)
      expect(currentDetails).toContain(`${dueAt.slice(0, 16).replace('T', ' ')} UTC`)
    }
    expect(currentDetails).toMatch(/Case allocated|Allocated/)
  })

  it("Temporal's pages offer only the steps that this journey has taken, and a name that is no step is refused", async () => {
    const handle = handleOf(answer.journey.id)
    const before = await eventCount(handle)
    const refused: unknown = await handle.executeUpdate('endSupportQuietly', { args: [] }).catch((e: unknown) => e)
    expect((refused as WorkflowUpdateFailedError).cause?.message).toContain('No registered handler')
    expect(await eventCount(handle)).toBe(before)
    const { definition } =
      await handle.query<proto.temporal.api.sdk.v1.IWorkflowMetadata>('__temporal_workflow_metadata')
    expect(definition?.updateDefinitions?.map(({ name }) => name)).toEqual([
      'createReferral',
      'recordTriageDecision',
      'allocateCase',
    ])
  })

  it('the label, every timer and every activity carry a summary in plain words, encrypted', async () => {
    const [run] = await runsOf(house.temporal.client, journeyWorkflowId(answer.journey.id))
    if (run === undefined) throw new Error('There is no run')
    const summaries = async (type: 'TIMER_STARTED' | 'ACTIVITY_TASK_SCHEDULED' | 'WORKFLOW_EXECUTION_STARTED') =>
      Promise.all(eventsOfType(run, type).map(({ userMetadata }) => textIn(house, userMetadata?.summary)))
    expect(await summaries('WORKFLOW_EXECUTION_STARTED')).toEqual([`"Journey ${answer.journey.reference}"`])
    const activities = await summaries('ACTIVITY_TASK_SCHEDULED')
    expect(activities).toEqual(
      expect.arrayContaining([expect.stringMatching(/^"Commit: .+"$/), expect.stringContaining('riage')]),
    )
    const timers = await summaries('TIMER_STARTED')
    expect(timers.length).toBeGreaterThan(0)
    for (const summary of timers) expect(summary).toMatch(/^"\w[^"]+ \(due 20[^"]+\)"$/)
  })
})
