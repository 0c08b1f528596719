import { randomUUID } from 'node:crypto'
import { createAskFiring } from '../../activities/ask-firing.ts'
import type { ActivityDependencies } from '../../activities/dependencies.ts'
import type { Seal } from '../../adapters/seal.ts'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { nextWakeUp } from '../../domain/journey/due.ts'
import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import { hasEnded } from '../../domain/journey/liveness.ts'
import { awaitsDelivery, fire, hearDelivery, take, type Transition } from '../../domain/journey/machine.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import { isForProduction } from '../../domain/messages/needs.ts'
import { withholdingOf } from '../../domain/messages/withholding.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import { keepFailed, keepSent } from '../../prisma/queries/outbox.ts'
import { createStaffDirectory, type StaffDirectory } from '../../prisma/staff.ts'
import { insertSubmission } from '../../prisma/submissions.ts'
import { prepareCommit, type Prepared } from './commit.ts'
import { fillIn } from './forms.ts'
import type { Home, Look, MessageLook, Outcome, StepToTake } from './home.ts'
import { lookAt } from './look.ts'
import { newIdentity, keepPerson, stepOf, type FilledIn } from './machine-step.ts'

interface MachineHome {
  /** Migrated, with rules and staff. */
  readonly database: Database
  readonly seal: Seal
  /** Templates that the post holds back. */
  readonly undelivered: readonly string[]
}

/**
 * The journey machine with an injected clock and the real commit on PostgreSQL: what the workflow does, in the same order and with
 * the same questions, without Temporal.
 */
export const createMachineHome = (parts: MachineHome): Home => new JourneyOnMachine(parts)

class JourneyOnMachine implements Home {
  private journey: Journey | undefined
  private now: Instant = ''
  private readonly inThePost: MessageLook[] = []
  private readonly heldBack: MessageLook[] = []
  private readonly database: Database
  private readonly seal: Seal
  private readonly undelivered: readonly string[]
  private readonly staff: StaffDirectory
  private readonly askFiring

  constructor({ database, seal, undelivered }: MachineHome) {
    this.database = database
    this.seal = seal
    this.undelivered = undelivered
    this.staff = createStaffDirectory(database)
    // The activity asks the database and nothing else.
    this.askFiring = createAskFiring({ database } as ActivityDependencies)
  }

  async advanceTo(at: Instant): Promise<void> {
    for (;;) {
      const journey = this.opened()
      const wakeUp = nextWakeUp(journey)
      // A journey that has ended has no workflow: retention is swept from PostgreSQL.
      if (wakeUp === undefined || toMs(wakeUp.at) > toMs(at) || hasEnded(journey)) break
      this.now = laterOf(this.now, wakeUp.at)
      await this.ring()
      await this.settle()
    }
    this.now = laterOf(this.now, at)
  }

  async take(asked: StepToTake): Promise<Outcome> {
    const form = fillIn(asked.step, asked.body)
    if ('problems' in form) return { status: 'invalid', problems: form.problems }
    this.now = laterOf(this.now, asked.at)
    try {
      return await this.takeFilledIn(asked, form)
    } catch (error) {
      if (error instanceof Refused) {
        const { code, rule, detail, whatToDo } = error.refusal
        return { status: 'refused', code, detail, whatToDo, ...(rule === undefined ? {} : { rule }) }
      }
      if (!(error instanceof ClockRefusal)) throw error
      return { status: 'refused', code: 'DATES_CANNOT_BE_WORKED_OUT', detail: error.message, whatToDo: '' }
    }
  }

  async deliver(template: string, at: Instant, news?: 'NO_RECEIPT'): Promise<void> {
    const place = this.heldBack.findIndex((message) => message.template === template)
    const message = this.heldBack[place]
    if (message === undefined) throw new Error(`The post holds no ${template} back`)
    this.heldBack.splice(place, 1)
    this.now = laterOf(this.now, at)
    await (news === undefined ? this.receive(message) : this.giveUp(message))
    await this.settle()
  }

  look(): Promise<Look> {
    return lookAt(this.database, this.opened().id)
  }

  private opened(): Journey {
    if (this.journey === undefined) throw new Error('No step has opened the journey')
    return this.journey
  }

  private async takeFilledIn(asked: StepToTake, form: FilledIn): Promise<Outcome> {
    const isOpening = this.journey === undefined
    const before = this.journey ?? newJourney(await newIdentity(this.database, asked.at))
    const { database, staff, seal } = this
    const step = await stepOf(asked, form, { journey: before, database, staff, seal })
    const key = randomUUID()
    const prepared = await prepareCommit(this.database, before, take(before, step), { key, step: step.name })
    const { id, reference, authority } = before
    await insertSubmission(this.database, {
      key,
      journeyId: id,
      bodyHash: this.seal.hash(JSON.stringify(asked.body)),
      command: isOpening ? { step, identity: { id, reference, authority } } : { step },
      personalSealed: Object.keys(form.personal).length === 0 ? null : this.seal.close(form.personal),
      personId: isOpening ? await keepPerson(this.database, this.seal, asked.person) : null,
      actorRoles: asked.by.roles,
    })
    await this.write(prepared)
    await this.settle()
    return { status: 'accepted', version: prepared.journey.version }
  }

  /** What is due already rings at once, before the post comes round with its receipts. */
  private async settle(): Promise<void> {
    for (;;) {
      const wakeUp = nextWakeUp(this.opened())
      const isDue = wakeUp !== undefined && toMs(wakeUp.at) <= toMs(this.now) && !hasEnded(this.opened())
      if (isDue) {
        await this.ring()
        continue
      }
      const message = this.inThePost.shift()
      if (message === undefined) return
      await this.receive(message)
    }
  }

  /** Asks as the workflow's timer does, and fires when it is told to. */
  private async ring(): Promise<void> {
    const { now } = this
    const journey = this.opened()
    const answer = await this.askFiring({ journeyId: journey.id, version: journey.version, now })
    if (answer.decision === 'WAIT') {
      const waiting = { ...journey, clocks: answer.clocks }
      if (nextWakeUp(waiting)?.at === nextWakeUp(journey)?.at)
        throw new Error(`Nothing is due at ${now}, but a clock rings`)
      this.journey = waiting
      return
    }
    const { firing, clocks } = answer
    this.journey = { ...journey, clocks }
    const key = `${firing.clockId}:${firing.kind}:${firing.at}`
    await this.commit(fire(journey, firing, now), { key, firing })
  }

  private async commit(transition: Transition, about: Parameters<typeof prepareCommit>[3]): Promise<void> {
    await this.write(await prepareCommit(this.database, this.opened(), transition, about))
  }

  private async write({ journey, messages, write }: Prepared): Promise<void> {
    await write()
    this.journey = journey
    for (const message of messages) {
      const isHeldBack = this.undelivered.includes(message.template)
      ;(isHeldBack ? this.heldBack : this.inThePost).push(message)
    }
  }

  /** The post's receipt, when a clock waits for it or somebody has to produce the letter; what must not go out has none. */
  private async receive({ reference, template, to }: MessageLook): Promise<void> {
    const journey = this.opened()
    const name = template as TemplateName
    if (withholdingOf(journey, name, to as Recipient, reference) !== undefined) return
    const forProduction = isForProduction(journey, { template: name, to: to as Recipient })
    const receipt = { reference, template: name, ...(forProduction ? { forProduction } : {}) }
    if (!awaitsDelivery(journey, receipt)) return
    await this.handOver(forProduction, reference)
    await this.commit(hearDelivery(journey, receipt, this.now), {
      key: `${forProduction ? 'handedOver' : 'delivered'}:${reference}`,
    })
  }

  /** The post will not say any more whether it arrived. */
  private async giveUp({ reference, template }: MessageLook): Promise<void> {
    const failure = { certainlyNotSent: false, code: 'NO_RECEIPT', status: 'STUCK', attempts: 1 } as const
    await keepFailed(this.database, { reference, ...failure })
    const receipt = { reference, template: template as TemplateName, noReceipt: true } as const
    await this.commit(hearDelivery(this.opened(), receipt, this.now), { key: `noReceipt:${reference}:${this.now}` })
  }

  private async handOver(forProduction: boolean, reference: string): Promise<void> {
    if (forProduction) await keepSent(this.database, reference, new Date(), 'PRODUCTION')
  }
}

const laterOf = (a: Instant, b: Instant): Instant => (a !== '' && toMs(a) > toMs(b) ? a : b)
