import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { computeGolden, goldenCalendar, type GoldenCase } from '../domain/clocks/golden.ts'
import { ClockRefusal } from '../domain/clocks/refusal.ts'
import { toMs } from '../domain/shared/time.ts'

/**
 * `npm run --silent clocks -- FILE.json` reads cases in the format of golden-deadlines.json, computes each with the product's own
 * arithmetic and says whether it agrees, and why the date is what it is.
 * Exit code: 0 all agree, 1 some differ, 2 the file cannot be read.
 */
const ALL_AGREE = 0
const SOME_DIFFER = 1
const UNREADABLE = 2

const date = z.iso.date('Write a date as 2026-03-31')
const instant = z.iso.datetime({ offset: true, error: 'Write an instant as 2026-03-31T16:00:00Z' })
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Write a time as 17:00 or 17:00:00')

const oneOf = <const Word extends string>(...words: readonly Word[]) =>
  z.enum(words, `Write one of: ${words.join(', ')}`)

const policy = z.strictObject({
  key: z.string().min(1),
  amount: z.int('Write a whole number'),
  unit: oneOf('workingDay', 'calendarDay', 'week', 'month', 'year', 'elapsedHour', 'elapsedMinute'),
  receiptCutoff: time.optional(),
  noticeCutoff: time.optional(),
  cutoffRule: z.literal('strictlyAfterMovesToNextDay').optional(),
  dueTime: time.optional(),
  roll: oneOf('none', 'backward', 'forward').optional(),
  counting: oneOf('exclusive', 'inclusive').optional(),
  overflow: z.literal('constrain').optional(),
  reading: oneOf('dayBeforeDischarge', 'relevantDay2014').optional(),
  result: z.literal('startOfEarliestValidDischargeDay').optional(),
  leaplingBirthday: oneOf('1 March', '28 February').optional(),
  proposedDischargeDate: date.optional(),
  relevantDay: date.optional(),
  dateOfBirth: date.optional(),
  agreedDate: date.optional(),
})

const goldenCase = z.object({
  id: z.string().min(1),
  description: z.string().optional(),
  policy,
  start: instant,
  expectedDue: instant,
})

const goldenFile = z.object({
  meta: z.object({
    timezone: z.literal('Europe/London').optional(),
    bankHolidays: z.array(date, 'Give the list of bank holidays'),
  }),
  deadlines: z.array(goldenCase, 'Give the list of cases').min(1, 'There are no cases'),
})

type GoldenFile = z.infer<typeof goldenFile>

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

async function run(path: string | undefined): Promise<number> {
  if (path === undefined) return refuse('Name a file: npm run --silent clocks -- FILE.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return refuse(`There is no file ${path} that can be read.`)
  const json = parseJson(text)
  if (json === undefined) return refuse(`${path} is not JSON.`)
  const file = goldenFile.safeParse(json)
  if (!file.success) return refuse(`${path} is not a file of deadlines:\n${file.error.issues.map(problem).join('\n')}`)
  return check(file.data)
}

function refuse(text: string): number {
  complain(text)
  return UNREADABLE
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const problem = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  `  /${path.map(String).join('/')}: ${message}`

function check({ meta, deadlines }: GoldenFile): number {
  const calendar = goldenCalendar(meta.bankHolidays)
  const agreeing = deadlines.filter((golden) => judge(golden as GoldenCase, calendar)).length
  const differing = deadlines.length - agreeing
  say(`${agreeing} agree, ${differing} differ`)
  return differing === 0 ? ALL_AGREE : SOME_DIFFER
}

/** Prints one case; true when the computed instant is the expected one. */
function judge(golden: GoldenCase, calendar: ReturnType<typeof goldenCalendar>): boolean {
  const { computed, why } = answer(golden, calendar)
  const agrees = computed !== undefined && toMs(computed) === toMs(golden.expectedDue)
  say(`${golden.id}  ${agrees ? 'agrees' : 'DIFFERS'}`)
  say(`  expected ${golden.expectedDue}`)
  say(`  computed ${computed ?? 'refused'}`)
  say(`  ${why}\n`)
  return agrees
}

function answer(
  golden: GoldenCase,
  calendar: ReturnType<typeof goldenCalendar>,
): { readonly computed?: string; readonly why: string } {
  try {
    const { dueAt, explanation } = computeGolden(golden, calendar)
    return { computed: dueAt, why: explanation.sentence }
  } catch (error) {
    if (error instanceof ClockRefusal) return { why: `${error.message} ${error.whatToDo}` }
    throw error
  }
}

process.exitCode = await run(process.argv[2])
