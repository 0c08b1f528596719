import { z } from 'zod'
import { STAGES } from '../domain/journey/stage.ts'
import { PLAN_ITEMS } from '../domain/planning/state.ts'
import { ROLES } from '../domain/roles/roles.ts'
import { decisionAnswer } from './decision-answer.ts'

/** The shapes of what the API answers with, for its documentation. New fields may come; nobody should refuse them. */

export const instant = z.iso.datetime().meta({ description: 'An instant in UTC' })
const role = z.enum(ROLES)
const anyFields = z.record(z.string(), z.unknown())

/** Texts by JSON pointer or by name. */
const texts = z.record(z.string(), z.string())

const waitingOn = z.looseObject({ role }).meta({ description: 'Whom the main line waits for' })

const journeyHead = z.object({
  id: z.guid(),
  reference: z.string().meta({ description: 'For people', examples: ['ASC-2026-000123-K'] }),
  version: z.int(),
  stage: z.enum(STAGES),
  waitingOn,
})

export const journeyAnswer = journeyHead.extend({
  overdue: z.boolean(),
  attention: z.array(z.string()).meta({
    description: 'Why somebody should look, as codes; MESSAGE_STUCK while one of its messages does not go out',
  }),
  nextDue: z
    .object({ clock: z.string(), at: instant, because: z.string() })
    .optional()
    .meta({ description: 'The next limit, and why it is that one' }),
  openedAt: instant,
  closedAt: instant.optional(),
  person: texts.optional().meta({ description: 'Who it is about; absent for a reader who may not see it' }),
  parts: anyFields.meta({ description: 'What is known so far, part by part: codes, ids, amounts and dates' }),
})

const nextStep = z.object({ name: z.string(), title: z.string(), role })

export const stepAnswer = z.object({
  journey: journeyHead,
  events: z.array(z.looseObject({ version: z.int(), type: z.string() })),
  clocks: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string(),
      dueAt: instant,
      because: z.string().meta({ description: 'The sentence a family could read' }),
    }),
  ),
  messages: z.array(z.object({ reference: z.string(), template: z.string(), to: z.string() })),
  nextSteps: z.array(nextStep),
})

export const pendingAnswer = z.object({
  key: z.guid(),
  state: z.literal('OPEN'),
  whatToDo: z.string(),
})

export const timelineAnswer = z.object({
  entries: z.array(
    z.object({
      version: z.int(),
      type: z.string(),
      step: z.string().optional(),
      title: z.string().optional(),
      at: instant.meta({ description: 'When it was received, by the journey’s own time' }),
      committedAt: instant,
      by: z.object({ id: z.string(), role }),
      facts: anyFields,
      decision: decisionAnswer.optional(),
      written: texts.optional().meta({ description: 'What was written, by JSON pointer into the body of the step' }),
    }),
  ),
  next: z.string().optional(),
})

export const clockDetails = z.object({
  id: z.string(),
  key: z.string(),
  instance: z.string().optional(),
  title: z.string(),
  status: z.string(),
  startedAt: instant,
  dueAt: instant.meta({ description: 'Inclusive: done at or before this second is in time' }),
  actionBy: instant.optional().meta({ description: 'By when somebody has to act while the office is open' }),
  breached: z.boolean(),
  stoppedAt: instant.optional(),
  basis: z.string().meta({ description: 'How much force the date has; council policy is never called law' }),
  citation: z.string(),
  rules: z.array(z.string()),
  because: z.string().meta({ description: 'The sentence a family could read' }),
  explanation: anyFields.meta({ description: 'The same as data: the date can be worked out again from it' }),
  ledger: z.array(anyFields).meta({ description: 'Everything that happened to the clock, oldest first' }),
})

export const clocksAnswer = z.object({
  asOf: instant.optional(),
  version: z.int().optional().meta({ description: 'With `asOf`: the last event that was received by then' }),
  rules: z
    .object({ policyVersion: z.int(), calendarVersion: z.int() })
    .optional()
    .meta({ description: 'With `asOf`: the versions of then' }),
  clocks: z.array(clockDetails),
})

export const planChecklistAnswer = z.object({
  version: z.int(),
  planVersion: z.int().meta({ description: 'The version that was submitted last; 0 before the first' }),
  begun: z.boolean().meta({ description: 'Somebody has begun this plan with the person' }),
  items: z.array(
    z.object({
      item: z.enum(PLAN_ITEMS),
      title: z.string(),
      kind: z.string().meta({ description: 'What the part holds up while it is open' }),
      answer: z.string().optional(),
      toDo: z.array(
        z.object({
          problem: z.string(),
          whatToDo: z.string(),
          rule: z.string().optional(),
          holdsUpSignOff: z.boolean(),
        }),
      ),
      warning: z.string().optional().meta({ description: 'Holds nothing up' }),
    }),
  ),
  notAgreed: z.array(z.string()).meta({ description: 'Who has not agreed to what' }),
  disputesOpen: z.int(),
})

export const nextStepsAnswer = z.object({
  version: z.int(),
  steps: z.array(
    nextStep.extend({
      href: z.string().meta({ description: 'Where to send it' }),
      schema: anyFields.meta({ description: 'JSON Schema of its body' }),
    }),
  ),
})

const documentSummary = z.object({
  reference: z.string(),
  version: z.int(),
  template: z.string(),
  title: z.string(),
  recipient: z.string(),
  status: z.string().meta({ description: 'WAITING, SENT, DELIVERED, STUCK or WITHHELD' }),
  withheldFor: z.string().optional(),
  attempts: z.int(),
  failure: z
    .string()
    .optional()
    .meta({ description: 'Why it is STUCK, as a code; only while it is', examples: ['NO_ADDRESS'] }),
  createdAt: instant,
  sentAt: instant
    .optional()
    .meta({ description: 'When it was handed over; it is delivered once what it awaits has come' }),
  awaits: z
    .string()
    .optional()
    .meta({
      description: 'While it is SENT: PRODUCTION means that somebody has to produce and post it, and confirm that',
      examples: ['PRODUCTION'],
    }),
  deliveredAt: instant.optional(),
})

export const documentsAnswer = z.object({ documents: z.array(documentSummary) })

export const documentAnswer = documentSummary.extend({
  journeyId: z.guid(),
  content: anyFields.optional().meta({ description: 'What exactly was sent; absent until it has been written' }),
})

const localDate = z.iso.date()

export const panelAgendaAnswer = z.object({
  items: z.array(
    z.object({
      journey: z.object({ id: z.guid(), reference: z.string() }),
      sittingOn: localDate
        .optional()
        .meta({ description: 'The day of the sitting; absent until the plan has a place' }),
      slot: z.int().optional(),
      trigger: z.string(),
      weeklyPence: z.int(),
      deferrals: z.int(),
      referredAt: instant,
      waitsUntil: instant.optional().meta({ description: 'By when the panel has to sit' }),
    }),
  ),
})

export const panelShareAnswer = z.object({
  from: localDate,
  until: localDate.meta({ description: 'The first day that no longer counts' }),
  sentOut: z.int().meta({ description: 'People whose plan was sent out for agreement' }),
  referred: z.int().meta({ description: 'People whose plan was referred to the panel' }),
  mostPercent: z.number(),
  tooMany: z.boolean().meta({ description: 'The panel is no exception any more' }),
})

export const problem = z.object({
  type: z.string().meta({ description: 'Where the code is explained' }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().meta({ description: 'The Idempotency-Key of a write, else the id of the request' }),
  code: z.string(),
  rule: z.string().optional().meta({ description: 'The rule of the rulebook that decided, when one did' }),
  whatToDo: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
})

export const submissionAnswer = z.object({
  key: z.guid(),
  journeyId: z.guid(),
  step: z.string(),
  state: z.enum(['OPEN', 'COMMITTED', 'REFUSED', 'GIVEN_UP']),
  answer: stepAnswer.optional(),
  problem: problem.optional(),
})

export const timeAnswer = z.object({
  now: instant.meta({ description: 'The journey’s own now' }),
  aheadByMs: z.int().meta({ description: 'Milliseconds that it is ahead of the clock' }),
})
