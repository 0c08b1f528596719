import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { personBody, profileOf } from '../../api/steps/person.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import { fillIn } from '../../local/journeys/forms.ts'
import { latestNamed } from '../../local/journeys/format.ts'
import { readJourney } from '../../local/journeys/read.ts'
import type { Scene, Script } from '../../local/journeys/script.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { openJourney } from '../../use-cases/open-journey.ts'
import type { StepAnswer, StepResult } from '../../use-cases/step-command.ts'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import { takeStep } from '../../use-cases/take-step.ts'
import { eventually } from './eventually.ts'
import type { House } from './house.ts'
import { caller } from './house.ts'
import { done } from './steps.ts'

type Body = Scene['bodies'][number]

const DAY_MS = 86_400_000

/** A form as a person fills it in, through the same schemas as the API. */
function filledIn(step: StepName, body: Body) {
  const form = fillIn(step, body)
  if ('problems' in form) throw new Error(`${step}: ${JSON.stringify(form.problems)}`)
  return form
}

/** Takes one step with its whole form. @param by a staff id of the demonstration's directory */
export async function takeForm(
  house: House,
  journeyId: string,
  step: StepName,
  { by, body, key = randomUUID(), version }: { by: string; body: Body; key?: string; version?: number },
): Promise<StepResult> {
  return takeStep(house.door, {
    journeyId,
    name: step,
    key,
    ...filledIn(step, body),
    caller: await caller(house, by),
    arrivedAt: new Date().toISOString(),
    body: JSON.stringify(body),
    ...(version === undefined ? {} : { expectedVersion: version }),
  })
}

/** From a step's own day in its file until today. */
const daysSince = (at: Instant): number =>
  (Date.parse(localDate(new Date().toISOString())) - Date.parse(localDate(at))) / DAY_MS

/** Every date of a form that many days later: as far from today as it was from its step's own day. */
const shifted = (value: Body[string], days: number): Body[string] =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(each)
      ? new Date(Date.parse(each) + days * DAY_MS).toISOString().slice(0, 10)
      : each,
  ) as Body[string]

/** How a step's form is changed before it is sent. */
export type Rewrite = (step: StepName, body: Body) => Body

interface Walk {
  /** A file of test/journeys; the times in it play no part. */
  readonly file: string
  /** The last step to take; all of the file unless given. */
  readonly until?: StepName
  /** Who it is about, instead of the file's person under an unheard-of name. */
  readonly person?: Script['person']
  readonly rewrite?: Rewrite
  /** The journey to go on with, instead of a new one. */
  readonly on?: string
  /** The step after which to begin. */
  readonly after?: StepName
  readonly leaveOut?: readonly StepName[]
}

/** Takes the steps of a journey file that are accepted, through the door, all of them now. @returns the last answer */
export async function walk(house: House, { person, rewrite = same, ...route }: Walk): Promise<StepAnswer> {
  const { file, on } = route
  const script = readJourney(join(import.meta.dirname, '../journeys', file))
  let last: StepAnswer | undefined
  for (const { step, by, body, at } of stepsOf(script, route)) {
    const form = rewrite(step, await withLetter(house, last, shifted(body, daysSince(at)) as Body))
    const journeyId = last?.journey.id ?? on
    last =
      journeyId === undefined
        ? await open(house, { by, body: form, person: person ?? { ...script.person, fullName: randomUUID() } })
        : await ended(house, (key) => takeForm(house, journeyId, step, { by, body: form, key, ...versionOf(last) }))
  }
  if (last === undefined) throw new Error(`${file} has no steps`)
  return last
}

/** On a busy machine a step can take longer than its caller waits: asked again with the same key, it is done once. */
export async function ended(house: House, take: (key: string) => Promise<StepResult>): Promise<StepAnswer> {
  const key = randomUUID()
  let result = await take(key)
  await eventually('the step ends', async () => {
    if (result.kind === 'DONE') return true
    await resendOpenSubmissions(house.door)
    result = await take(key)
    return false
  })
  return done(result)
}

/** A form that names the latest letter of a kind waits until it has been handed over, and then names it by its reference. */
async function withLetter({ database }: House, last: StepAnswer | undefined, body: Body): Promise<Body> {
  const template = latestNamed(body)
  if (template === undefined || last === undefined) return body
  const waiting = async (): Promise<string | undefined> => {
    const { state } = await database.journey.findUniqueOrThrow({ where: { id: last.journey.id } })
    const { toProduce = [] } = (state as unknown as Journey).letters ?? {}
    return toProduce.findLast((letter) => letter.template === template)?.reference
  }
  await eventually(`${template} waits to be produced`, async () => (await waiting()) !== undefined)
  return { ...body, letter: (await waiting()) ?? '' }
}

const same: Rewrite = (_step, body) => body

const versionOf = (last: StepAnswer | undefined) => (last === undefined ? {} : { version: last.journey.version })

const isAccepted = ({ expected }: Scene): boolean => (expected.status ?? 'accepted') === 'accepted'

function* stepsOf({ scenes }: Script, { after, until, leaveOut = [] }: Walk) {
  const begin = after === undefined ? 0 : scenes.findLastIndex(({ step }) => step === after) + 1
  for (const { step, by, bodies, at } of scenes.slice(begin).filter(isAccepted)) {
    if (step === undefined || by === undefined || leaveOut.includes(step)) continue
    for (const body of bodies) yield { step, by: by.id, body, at }
    if (step === until) return
  }
}

async function open(
  house: House,
  { by, body, person }: { by: string; body: Body; person: Script['person'] },
): Promise<StepAnswer> {
  const asker = await caller(house, by)
  const arrivedAt = new Date().toISOString()
  return ended(house, (key) =>
    openJourney(house.door, {
      key,
      ...filledIn('recordContact', body),
      caller: asker,
      arrivedAt,
      body: JSON.stringify({ body, person }),
      person: profileOf(personBody.parse(person)),
    }),
  )
}
