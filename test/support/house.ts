import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { NativeConnection } from '@temporalio/worker'
import type { Activities } from '../../activities/index.ts'
import { createLogger } from '../../adapters/logger.ts'
import { readSettings, type Settings } from '../../adapters/settings.ts'
import { connectionOptions } from '../../adapters/temporal/connection.ts'
import { createDataConverter } from '../../adapters/temporal/data-converter.ts'
import { createDoor } from '../../api/create-door.ts'
import demoStaff from '../../local/demo-staff.json' with { type: 'json' }
import { DEMO_ON_CALL } from '../../local/demo-on-call.ts'
import { DEMO_HOSPITALS } from '../../local/demo-hospitals.ts'
import { demonstrationCalendar } from '../../domain/clocks/demonstration-calendar.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { loadHospitals } from '../../prisma/hospitals.ts'
import { loadShifts } from '../../prisma/on-call-shifts.ts'
import { loadStaff, seedRules, type StaffRecord } from '../../prisma/seed.ts'
import { recoverIfGone } from '../../use-cases/recover.ts'
import type { DoorDependencies } from '../../use-cases/door.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { activitiesFor } from '../../worker/create-activities.ts'
import { bundleWorkflows, createWorker } from '../../worker/create-worker.ts'
import { createMessageStarter } from '../../worker/message-sweep.ts'
import { createTestDatabase } from './database.ts'
import './quiet.ts'

/**
 * A house of its own for a test file: a database, a task queue, workers that run, and the product's own door. What the tests do
 * with Temporal besides, they do through the SDK's test environment on the real server.
 */
export interface House {
  readonly settings: Settings
  /** As its owner: what the tests set up, spoil and look at. Door and workers have logins of their own. */
  readonly database: Database
  readonly door: DoorDependencies
  readonly temporal: TestWorkflowEnvironment
  /** @param over what a test spoils */
  readonly startWorker: (over?: Spoiled) => Promise<RunningWorker>
  readonly stopWorkers: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A worker of another build than the product's. */
export interface Spoiled {
  readonly activities?: (own: Activities) => Activities
  readonly workflowBundle?: { readonly code: string }
}

export interface RunningWorker {
  readonly stop: () => Promise<void>
}

/** @param over environment variables that differ from the tests' usual ones */
export async function openHouse(over: NodeJS.ProcessEnv = {}): Promise<House> {
  const { url, as, drop } = await createTestDatabase()
  const tray = await mkdtemp(join(tmpdir(), 'tray-'))
  const settings = readSettings({
    ...process.env,
    DATABASE_URL: as.api,
    WORKER_DATABASE_URL: as.worker,
    READER_DATABASE_URL: as.reader,
    OWNER_DATABASE_URL: url,
    TRAY_DIR: tray,
    AUDIT_HEADS_DIR: join(tray, 'audit-heads'),
    TEMPORAL_TASK_QUEUE: `journeys-${randomUUID()}`,
    CONTINUE_AS_NEW_AFTER: '60',
    VIRTUAL_TIME: 'on',
    LOG_LEVEL: 'silent',
    DATABASE_POOL_SIZE: '10',
    // Tests ask as fast as they can; those of the limits set their own.
    REQUESTS_PER_MINUTE: '1000000',
    ...over,
  })
  const { door, close: closeDoor } = await createDoor(settings)
  const database = createDatabase(url, 4)
  const workersDatabase = createDatabase(as.worker, 10)
  await seedRules(database, demonstrationCalendar(new Date().getUTCFullYear()))
  await loadStaff(database, demoStaff as readonly StaffRecord[])
  await loadHospitals(database, DEMO_HOSPITALS)
  await loadShifts(database, DEMO_ON_CALL)
  const temporal = await TestWorkflowEnvironment.createFromExistingServer({
    address: settings.TEMPORAL_ADDRESS,
    namespace: settings.TEMPORAL_NAMESPACE,
    client: { dataConverter: createDataConverter(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE) },
  })
  const logger = createLogger({ part: 'test', level: settings.LOG_LEVEL })
  const workers = new Set<RunningWorker>()

  const startWorker = async ({
    activities: spoil = (own) => own,
    workflowBundle,
  }: Spoiled = {}): Promise<RunningWorker> => {
    const { client } = temporal
    // The SDK lets only one worker of a task queue use a connection.
    const ownConnection =
      workers.size === 0 ? undefined : await NativeConnection.connect(await connectionOptions(settings))
    const starter = createMessageStarter({
      client,
      taskQueue: settings.TEMPORAL_TASK_QUEUE,
      database: workersDatabase,
      logger,
    })
    const activities = activitiesFor(settings, {
      database: workersDatabase,
      client,
      startMessages: starter.startMessages,
      bringBack: (reference) => recoverIfGone({ ...door, database: workersDatabase }, reference),
    })
    const { worker, run } = await createWorker(settings, {
      connection: ownConnection ?? temporal.nativeConnection,
      activities: spoil(activities),
      database: workersDatabase,
      logger,
      workflowBundle: workflowBundle ?? (await bundledOnce()),
    })
    const running = run()
    const mine: RunningWorker = {
      stop: async () => {
        workers.delete(mine)
        worker.shutdown()
        await running
        await ownConnection?.close()
      },
    }
    workers.add(mine)
    return mine
  }

  const stopWorkers = async (): Promise<void> => {
    await Promise.all([...workers].map((worker) => worker.stop()))
  }

  return {
    settings,
    database,
    door,
    temporal,
    startWorker,
    stopWorkers,
    async close() {
      await stopWorkers()
      await temporal.teardown()
      await Promise.all([closeDoor(), workersDatabase.$disconnect(), database.$disconnect()])
      await drop()
      await rm(tray, { recursive: true, force: true })
    },
  }
}

let bundle: ReturnType<typeof bundleWorkflows> | undefined
/** The code of the workflows, bundled once for all workers of a test file. */
export const bundledOnce = (): ReturnType<typeof bundleWorkflows> =>
  (bundle ??= bundleWorkflows(createLogger({ part: 'test', level: 'silent' })))

/** Somebody of the demonstration directory, as the door sees them. */
export async function caller(house: House, id: string): Promise<Caller> {
  const member = await house.door.staff.find(id)
  if (member === undefined) throw new Error(`${id} is not in the directory`)
  return member
}
