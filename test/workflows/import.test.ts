import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { addDays, localDate } from '../../domain/clocks/civil.ts'
import type { TakeOverJourneyFacts } from '../../domain/taking-over/facts.ts'
import { importFile, type Course } from '../../local/import/import-file.ts'
import type { Report } from '../../local/import/report.ts'
import { reconcile } from '../../use-cases/reconcile/reconcile.ts'
import { recoverAll } from '../../use-cases/recover.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { environmentOf, startChild } from '../support/child.ts'
import { eventually } from '../support/eventually.ts'
import { formerCouncil, formerLine } from '../support/former.ts'
import { openHouse, type House } from '../support/house.ts'
import { done } from '../support/steps.ts'
import { moveTo, plusSeconds } from '../support/virtual-time.ts'
import { takeForm } from '../support/walk.ts'

const TODAY = localDate(new Date().toISOString())
const { ago, facts, stands } = formerCouncil(TODAY)

const LATE_REVIEW = facts({ ...stands.atActive, reviewDueOn: ago(20) })
const LATE_CONTACT = facts({ ...stands.atWaiting, lastContactOn: ago(18), contactDueOn: ago(4) })

/** Journeys of all stages; ten of each of the ways in which one can stand, and some that are late besides. */
const ALL: readonly TakeOverJourneyFacts[] = [
  ...Object.values(stands).map((at) => facts(at)),
  facts({
    ...stands.atWaiting,
    triage: { ...stands.atWaiting.triage, risk: { severity: 5, likelihood: 5 }, priority: 'P1' },
  }),
  LATE_REVIEW,
  LATE_CONTACT,
].flatMap((each) => Array.from({ length: 10 }, () => each))

/** The file: one line each, about somebody else each time. @param from whom the first line is about */
const file = (all: readonly TakeOverJourneyFacts[], from = 0): string =>
  `${all.map((each, place) => JSON.stringify(formerLine(from + place, each))).join('\n')}\n`

const COURSE: Course = { by: 'staff-service-manager', system: 'FORMER', check: false, spread: 4, withoutRefused: false }

let house: House
let folder: string
beforeAll(async () => {
  house = await openHouse()
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  await house.startWorker()
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

const run = async (text: string, over: Partial<Course> = {}): Promise<Report> =>
  (await importFile(house.door, text, { ...COURSE, ...over })).report

const journeysOf = async (references: readonly { readonly reference: string }[]) =>
  house.database.journey.findMany({ where: { reference: { in: references.map(({ reference }) => reference) } } })

const reconciled = async () => {
  const { findings, failures } = await reconcile(house.door, { patienceMs: 0 })
  return [...findings.map(({ rule, what }) => `${rule} ${what}`), ...failures]
}

describe('lines of all stages', () => {
  let first: Report

  it('are only checked at first, and nothing is written', async () => {
    expect(await run(file(ALL), { check: true, spread: undefined })).toMatchObject({
      begun: false,
      lines: ALL.length,
      refused: [],
      taken: [],
      overdue: { lines: 30 },
    })
    expect(await house.database.person.count()).toBe(0)
  })

  it('are not begun while dates have passed and nobody has chosen when people are told', async () => {
    await expect(run(file(ALL), { spread: undefined })).rejects.toThrow('Choose with --spread DAYS')
    expect(await house.database.submission.count()).toBe(0)
  })

  it('go on after a run that was killed in the middle, and each is there once', async () => {
    const [path, report] = [join(folder, 'journeys.jsonl'), join(folder, 'report.json')]
    await writeFile(path, file(ALL))
    const child = startChild('local/import.ts', environmentOf(house.settings), undefined, [
      ...[path, '--by', COURSE.by, '--spread', '4', '--report', report],
    ])
    await eventually('the first journeys are there', async () => (await house.database.journey.count()) > 5)
    await child.kill('SIGKILL')
    first = await run(file(ALL))
    expect(first.taken.length + first.takenBefore.length).toBe(ALL.length)
    expect(first.takenBefore.length).toBeGreaterThan(0)
    expect([first.refused, first.underWay, first.notReached, first.stopped]).toEqual([[], [], [], false])
    expect(await house.database.journey.count()).toBe(ALL.length)
    expect(await house.database.person.count()).toBe(ALL.length)
  }, 120_000)

  it('are each taken over once however often the file is run', async () => {
    const again = await run(file(ALL))
    expect([again.taken, again.takenBefore.length, again.overdue.lines]).toEqual([[], ALL.length, 0])
    expect(await house.database.journeyEvent.count({ where: { type: 'JourneyTakenOver' } })).toBe(ALL.length)
  })

  it('agree in everything that is kept of them, and nobody was written to', async () => {
    expect(await checkWhenQuiet(house)).toEqual([])
    expect(await reconciled()).toEqual([])
    expect(await house.database.outboxMessage.count()).toBe(0)
  })

  it('stand on lists where somebody has to act, and wait for a date where nobody has to', async () => {
    const rows = await house.database.journey.findMany({ include: { workItems: true } })
    const unseen = rows.filter(({ workItems, nextWakeAt }) => workItems.length === 0 && nextWakeAt === null)
    expect(unseen).toEqual([])
    const late = rows.filter(({ overdue }) => overdue)
    expect(late.every(({ workItems }) => workItems.some((item) => item.overdue))).toBe(true)
    expect(
      Object.fromEntries(
        Map.groupBy(rows, ({ stage }) => stage)
          .entries()
          .map(([stage, of]) => [stage, of.length]),
      ),
    ).toEqual({
      TRIAGE: 10,
      WAITING: 30,
      SHORT_TERM: 10,
      ASSESSING: 10,
      BUDGETING: 10,
      ACTIVE: 40,
    })
  })

  it('R-GEN-04 tell of what is late on each of four working days, and of nothing tonight', async () => {
    const late = await house.database.clock.findMany({
      where: { dueAt: { lt: new Date() }, nextWakeAt: { not: null } },
    })
    const days = Map.groupBy(late, ({ nextWakeAt }) => nextWakeAt?.toISOString().slice(0, 10))
    expect(days.size).toBe(4)
    expect([...days.keys()].every((day) => day !== undefined && day > TODAY)).toBe(true)
    const perDay = [...days.values()].map((clocks) => new Set(clocks.map(({ journeyId }) => journeyId)).size)
    expect(Math.max(...perDay) - Math.min(...perDay)).toBeLessThanOrEqual(1)
  })

  it('come back when Temporal has lost them', async () => {
    const some = (await journeysOf([...first.takenBefore, ...first.taken])).slice(0, 8)
    for (const { id } of some)
      await house.temporal.client.workflow.getHandle(journeyWorkflowId(id)).terminate('by hand')
    expect(await recoverAll(house.door)).toEqual({ started: 8, running: ALL.length - 8, failures: [] })
    expect(await checkWhenQuiet(house)).toEqual([])
    expect(await reconciled()).toEqual([])
  })
})

describe('a journey that was taken over goes on', () => {
  it('R-REV-02, R-REV-06 its review opens by itself on its true date, is held, and the year runs anew', async () => {
    const [{ reference } = { reference: '' }] = (await run(file([facts(stands.atActive)], 500))).taken
    const [{ id } = { id: '' }] = await journeysOf([{ reference }])
    await moveTo(house, id, `${addDays(stands.atActive.reviewDueOn ?? TODAY, -59)}T12:00:00Z`)
    const opened = await house.database.journeyEvent.findFirstOrThrow({
      where: { journeyId: id, type: 'ReviewOpened' },
    })
    expect(opened.actorRole).toBe('SYSTEM')
    const by = 'staff-practitioner'
    const screen = { difficulties: [], appropriateIndividual: false }
    await takeForm(house, id, 'startReview', {
      by,
      body: { type: 'PLANNED_ANNUAL', advocacyScreen: screen, involved: ['PERSON'], askedWhomElse: true },
    })
    for (let question = 1; question <= 10; question += 1) {
      const body = { question: `RQ${String(question)}`, answer: 'NO', note: 'Invented.' }
      await takeForm(house, id, 'answerReviewQuestion', { by, body })
    }
    const completed = await takeForm(house, id, 'completeReview', {
      by,
      body: { result: 'NO_CHANGE', outcomesAchieved: 'FULL', budgetChange: 'UNCHANGED', summary: 'Invented.' },
    })
    expect(done(completed).journey.stage).toBe('ACTIVE')
    expect(await checkWhenQuiet(house)).toEqual([])
  }, 120_000)

  it('R-GEN-04 a review that was late is told of on its day, and opens', async () => {
    const [{ reference } = { reference: '' }] = (await run(file([LATE_REVIEW], 510), { spread: 1 })).taken
    const [{ id, overdue } = { id: '', overdue: false }] = await journeysOf([{ reference }])
    expect(overdue).toBe(true)
    const messages = () => house.database.outboxMessage.findMany({ where: { journeyId: id } })
    expect(await messages()).toEqual([])
    await moveTo(house, id, plusSeconds(new Date().toISOString(), 7 * 86_400))
    const sent = (await messages()).map(({ template }) => template)
    expect(sent).toEqual(expect.arrayContaining(['REVIEW_INVITATION', 'CLOCK_MISSED']))
    expect(await checkWhenQuiet(house)).toEqual([])
  }, 120_000)
})

describe('lines that cannot be taken', () => {
  const good = formerLine(600, facts(stands.atActive))
  const text = (...lines: readonly object[]): string => lines.map((line) => JSON.stringify(line)).join('\n')
  const bad = text(
    good,
    { ...good, id: 'CASE-600' },
    { ...good, id: 'CASE-601' },
    formerLine(602, facts(stands.atActive, { team: 'TEAM-NOWHERE', worker: 'nobody' })),
    formerLine(603, facts({ ...stands.atActive, reviewDueOn: '2199-01-01' })),
    { ...good, id: undefined },
  )
  const codes = ({ refused }: Report) => refused.map(({ line, field, code }) => [line, field, code])
  const REFUSED = [
    [2, '/id', 'ID_TWICE'],
    [3, '/person', 'PERSON_TWICE'],
    [4, '/team', 'TEAM_TO_TAKE_OVER_UNKNOWN'],
    [4, '/worker', 'WORKER_TO_TAKE_OVER_UNKNOWN'],
    [5, '/stands/reviewDueOn', 'DUE_DATE_FAR_AWAY'],
    [6, '/id', 'MISSING'],
  ]

  it('are all named, and then nothing is written', async () => {
    const before = await house.database.person.count()
    const report = await run(bad)
    expect([codes(report), report.begun, report.taken]).toEqual([REFUSED, false, []])
    expect(await house.database.person.count()).toBe(before)
  })

  it('are left out when somebody says so', async () => {
    const report = await run(bad, { withoutRefused: true })
    expect([codes(report), report.taken.map(({ line }) => line)]).toEqual([REFUSED, [1]])
    expect(JSON.stringify(report)).not.toMatch(/Invented|1931|Example/)
  })

  it('R-REF-01 are refused for somebody whose journey is open, and under an id that was taken by another line', async () => {
    const other = { ...formerLine(600, facts(stands.directlyPaid)) }
    const report = await run(text({ ...good, id: 'CASE-699' }, other))
    expect(codes(report)).toEqual([
      [1, '/person', 'PERSON_HAS_JOURNEY'],
      [2, '/person', 'PERSON_TWICE'],
      [2, '/id', 'OTHER_LINE_TAKEN'],
    ])
  })

  it('are taken once they are right, although they were refused before', async () => {
    const report = await run(text(formerLine(602, facts(stands.atActive))))
    expect(report.taken.map(({ id }) => id)).toEqual(['CASE-602'])
  })

  it.each(['staff-practitioner', 'staff-contact-officer', 'nobody'])('are taken over by nobody like %s', async (by) => {
    await expect(run(text(good), { by })).rejects.toThrow('--by has to name')
  })

  it('it stops where somebody stops it, and says what was not reached', async () => {
    const report = await run(file([facts(stands.atTriage), facts(stands.atTriage)], 700), { isStopped: () => true })
    expect(report).toMatchObject({ stopped: true, taken: [], notReached: [1, 2] })
  })

  it('the report on the disc is the one that was told', async () => {
    const [path, to] = [join(folder, 'two.jsonl'), join(folder, 'two.json')]
    await writeFile(path, file([facts(stands.atTriage)], 720))
    const child = startChild('local/import.ts', environmentOf(house.settings), undefined, [
      ...[path, '--by', COURSE.by, '--report', to],
    ])
    await child.ended
    expect(JSON.parse(await readFile(to, 'utf8'))).toMatchObject({ begun: true, lines: 1, taken: [{ id: 'CASE-720' }] })
  }, 60_000)
})
