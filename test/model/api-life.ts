import { randomUUID } from 'node:crypto'
import { REFUSAL_ANSWERS } from '../../api/problem.ts'
import { kebab } from '../../api/step-paths.ts'
import type { RuleId } from '../../domain/rulebook/rule-ids.ts'
import type { RefusalKind } from '../../domain/shared/refusal.ts'
import { fromMs, toMs, type Instant } from '../../domain/shared/time.ts'
import { fillIn } from '../../local/journeys/forms.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import type { Sending } from '../citizens/sendings.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { momentOf, narrowedTo } from '../../use-cases/access/narrowed.ts'
import { officeClosedNow } from '../../use-cases/office.ts'
import { caller } from '../support/house.ts'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import { firstContact, type Answer, type Asking } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import type { ServedHouse } from '../support/served-house.ts'
import { moveTo } from '../support/virtual-time.ts'
import { UNHEARD_OF, type Attempt, type Model } from './model.ts'
import { count, type Seen } from './pair.ts'
import { compare, differencesOfOffer, type Outcome } from './verdict.ts'

const PART_AWAY = 503
const NOT_THERE = 404

type Json = Readonly<Record<string, unknown>>

/** A journey on the real server, as its users meet it over HTTP, and the same journey in the model. */
export class ApiLife {
  model: Model = UNHEARD_OF
  readonly wrong: string[] = []
  readonly story: string[] = []
  private readonly served: ServedHouse
  private readonly seen: Seen
  private path = ''
  private version = 1
  private aheadByMs = 0

  constructor(served: ServedHouse, seen: Seen) {
    this.served = served
    this.seen = seen
  }

  private get api(): ServedHouse['api'] {
    return this.served.api
  }

  /** The journey's own now. */
  get now(): Instant {
    return fromMs(Date.now() + this.aheadByMs)
  }

  /** Opens the journey, and lets everything that follows happen from this instant on, whichever day it is in the house. */
  async open(at: Instant): Promise<void> {
    const asking = { as: 'staff-contact-officer', body: firstContact(), headers: { 'idempotency-key': randomUUID() } }
    const { json, text } = await this.ended(await this.answered('/v1/journeys', asking))
    const { journey } = json as { readonly journey?: { readonly id: string } }
    if (journey === undefined) throw new Error(`No journey could be opened: ${text}`)
    this.path = `/v1/journeys/${journey.id}`
    await moveTo(this.served.house, journey.id, at)
    this.aheadByMs = toMs(at) - Date.now()
  }

  async send({ name, body, by }: Sending): Promise<void> {
    const form = fillIn(name, body)
    if ('problems' in form) return
    const attempt: Attempt = { name, by: by.id, roles: by.roles, facts: form.facts as Attempt['facts'] }
    const answer = await this.post(name, { as: by.id, body })
    if (answer.status === NOT_THERE) return this.mustBeAStranger(name, by)
    const outcome = outcomeOf(answer)
    if (outcome === undefined) {
      this.wrong.push(`${name} was answered with ${String(answer.status)}: ${answer.text}`)
      return
    }
    count(outcome.is === 'ACCEPTED' ? this.seen.accepted : this.seen.refused, name)
    const { model, words, wrong } = compare(this.model, attempt, outcome)
    this.story.push(words)
    if (wrong !== undefined) this.wrong.push(wrong)
    if (outcome.is === 'REFUSED') return
    this.model = model
    this.sameState(words, outcome.state)
    this.wrong.push(...differencesOfOffer(this.model, by.roles, namesOf(answer.json['nextSteps'])))
  }

  /** R-GEN-07. Only a journey that is nobody's of theirs is not there for somebody. */
  private async mustBeAStranger(name: string, { id }: Caller): Promise<void> {
    const { database, door } = this.served.house
    const journeyId = this.path.split('/').at(-1) ?? ''
    const row = await database.journey.findUniqueOrThrow({ where: { id: journeyId } })
    const moment = momentOf(row.virtualOffsetMs, await officeClosedNow(door))
    const member = await caller(this.served.house, id)
    if (narrowedTo(member, row.state as unknown as Journey, moment) !== undefined)
      this.wrong.push(`${name}: the journey was not there for ${id}, whose it is`)
    count(this.seen.refused, name)
  }

  private sameState(what: string, state: unknown): void {
    count(this.seen.states, this.model.state)
    if (state !== this.model.state)
      this.wrong.push(`${what} led to ${String(state)}; the model expected ${this.model.state}`)
  }

  /** What this reader is shown: where the journey stands, and what they may do next. */
  async look({ id, roles }: Caller): Promise<void> {
    const [journey, steps] = await Promise.all([
      this.api.get(this.path, { as: id }),
      this.api.get(`${this.path}/steps`, { as: id }),
    ])
    if (journey.status !== 200 || steps.status !== 200) return
    this.sameState(`The journey as ${roles.join(' and ')} reads it`, journey.json['stage'])
    this.wrong.push(...differencesOfOffer(this.model, roles, namesOf(steps.json['steps'])))
  }

  /** Receipts of the post may pass by between two steps; whoever is stale then looks again, as a person would. */
  private async post(name: Sending['name'], asking: { readonly as: string; readonly body: unknown }): Promise<Answer> {
    const send = async (): Promise<Answer> => {
      const headers = { 'if-match': `"${String(this.version)}"`, 'idempotency-key': randomUUID() }
      return this.ended(await this.answered(`${this.path}/steps/${kebab(name)}`, { ...asking, headers }))
    }
    let answer = await send()
    if (answer.status === REFUSAL_ANSWERS.STALE.status) {
      const { json } = await this.api.get(this.path, { as: 'staff-team-manager' })
      this.version = Number(json['version'])
      answer = await send()
    }
    const { journey } = answer.json as { readonly journey?: { readonly version: number } }
    if (journey !== undefined) this.version = journey.version
    return answer
  }

  /** On a busy machine a part may not answer in time; whoever is told so comes again with the same key. */
  private async answered(path: string, asking: Asking): Promise<Answer> {
    let answer = await this.api.post(path, asking)
    await eventually('every part answers', async () => {
      if (answer.status === PART_AWAY) answer = await this.api.post(path, asking)
      return answer.status !== PART_AWAY
    })
    return answer
  }

  /** Follows a step that is still under way to its end. What Temporal was too busy to take is sent again, as the product does. */
  private async ended(answer: Answer): Promise<Answer> {
    if (answer.status !== 202) return answer
    const where = answer.headers.get('location') ?? ''
    let after = answer
    await eventually('the step ends', async () => {
      await resendOpenSubmissions(this.served.house.door)
      after = await this.api.get(where, { as: 'staff-team-manager' })
      return after.json['state'] !== 'OPEN'
    })
    const problem = after.json['problem'] as { readonly status: number } | undefined
    const json = (problem ?? after.json['answer'] ?? {}) as Record<string, unknown>
    return { ...after, status: problem?.status ?? 200, json }
  }
}

const namesOf = (steps: unknown): readonly string[] =>
  (steps as readonly { readonly name: string }[]).map(({ name }) => name)

const KINDS = new Map(Object.entries(REFUSAL_ANSWERS).map(([kind, { status }]) => [status, kind as RefusalKind]))

/** The outcome that an answer's status and problem tell; undefined for an answer that no refusal has. */
function outcomeOf({ status, json }: Answer): Outcome | undefined {
  if (status === 200) return { is: 'ACCEPTED', state: (json['journey'] as Json)['stage'] as string }
  const kind = KINDS.get(status)
  const { code, rule } = json as { readonly code?: string; readonly rule?: RuleId }
  if (kind === undefined || code === undefined) return undefined
  return { is: 'REFUSED', refusal: { code, kind, ...(rule === undefined ? {} : { rule }) } }
}
