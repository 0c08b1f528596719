import { z } from 'zod'
import { CLOCK_KEYS, type ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { STEPS, type StepName } from '../../domain/journey/parts.ts'
import { STAGES } from '../../domain/journey/stage.ts'
import { RECIPIENTS } from '../../domain/messages/recipient.ts'
import { TEMPLATES, type TemplateName } from '../../domain/messages/templates.ts'
import { MOMENT } from './moment.ts'

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Every step by the name it has in a file and in the URL. */
export const STEP_OF: ReadonlyMap<string, StepName> = new Map(STEPS.map(({ name }) => [kebab(name), name]))

const described = <Schema extends z.ZodType>(schema: Schema, description: string): Schema =>
  schema.meta({ description })

const moment = (description: string) =>
  described(
    z
      .string()
      .regex(
        MOMENT,
        'Write a time as 2026-03-27 18:30, as 2026-03-27T18:30:00Z, as +42 days 09:30, or as week 6 Monday 09:30',
      ),
    `${description} London time (2026-03-27 18:30; seconds, and GMT or BST, may follow), an instant (2026-03-27T18:30:00Z), or counted from the first entry (+42 days 09:30, +3 hours; week 6 Monday 09:30, where week 1 is the first whole week after it).`,
  )

const clockKey = z.enum(CLOCK_KEYS as [ClockKey, ...ClockKey[]], 'There is no such clock').meta({ id: 'clock' })
const template = z
  .enum(Object.keys(TEMPLATES) as [TemplateName, ...TemplateName[]], 'There is no such message')
  .meta({ id: 'messageTemplate' })
const kind = z.enum(['REMINDER', 'CALL', 'BREACH', 'ESCALATION', 'OPENING'])

const body = z.record(z.string(), z.json())

const message = z.strictObject({
  template: described(template, 'Which message.'),
  to: described(z.enum(RECIPIENTS), 'For whom: a part in the journey, never a name.'),
})

const clockExpectation = z.strictObject({
  key: described(clockKey, 'The newest clock of this key is meant.'),
  status: described(
    z.enum(['RUNNING', 'PAUSED', 'BREACHED', 'OPENED', 'MET', 'CANCELLED', 'NEVER_STARTED']),
    'How it stands. MET: what it waited for has happened. CANCELLED: it is no longer wanted. BREACHED: missed and still running.',
  ).optional(),
  due: moment('When it is due, to the second, inclusive.').optional(),
  actionBy: moment('By when somebody has to act: the last working day when the due day is none.').optional(),
  next: described(
    z.strictObject({ kind, at: moment('When.') }).nullable(),
    'What it wakes the journey for next; null for nothing more.',
  ).optional(),
  stopped: moment('When it was met or cancelled.').optional(),
  cause: described(z.string(), 'What stopped it: the name of an event, or a reason code.').optional(),
  says: described(z.string(), 'Words that its explanation holds.').optional(),
})

const firing = z.strictObject({
  clock: described(clockKey, 'Whose timer.'),
  kind: described(kind, 'Reminder, call to whoever is on call, missed limit, next rung of the ladder, or opening.'),
  at: moment('For which instant.').optional(),
  event: described(z.string(), 'The event it brought about; ClockFired when people were told and no more.').optional(),
  messages: described(z.array(message), 'The messages it sent: all of them and no others.').optional(),
})

const expectation = z
  .strictObject({
    status: described(
      z.enum(['accepted', 'refused', 'invalid']),
      'accepted (when nothing is said), refused by a rule, or invalid: the form itself is not filled in rightly.',
    ).optional(),
    code: described(z.string().regex(/^[A-Z0-9_]+$/), 'The code of the refusal.').optional(),
    rule: described(z.string().regex(/^R-[A-Z0-9]{3}-\d{2}$/), 'The rule of the rulebook that refuses.').optional(),
    fields: described(
      z.array(z.string()),
      'Of an invalid form: the fields that are wrong, as JSON pointers.',
    ).optional(),
    event: described(z.string(), 'The event that the step brought about.').optional(),
    stage: described(z.enum(STAGES), 'Where the journey stands afterwards.').optional(),
    running: described(z.array(clockKey), 'The clocks that run afterwards: all of them and no others.').optional(),
    clocks: described(z.array(clockExpectation), 'What holds of single clocks.').optional(),
    messages: described(z.array(message), 'The messages that the step sent: all of them and no others.').optional(),
    fired: described(
      z.array(firing),
      'The timers that fired since the entry before, in order: all of them and no others.',
    ).optional(),
    firedAmongOthers: described(
      z.array(firing),
      'Timers that fired since the entry before; others may have.',
    ).optional(),
  })
  .meta({ description: 'What must hold afterwards. What is left out is not checked.' })

/** Checked also when something else is wrong, so that a reader gets every problem at once. */
const whenever = (field: string, message: string) => ({
  path: [field],
  message,
  when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null,
})

const OF_WHICH_STEP = 'Say in `do` which step this belongs to'

const belongsToStep =
  (field: string) =>
  (each: Readonly<Record<string, unknown>>): boolean =>
    each['do'] !== undefined || each[field] === undefined

const entry = z
  .strictObject({
    at: moment('When this happens. Until then every clock fires in its turn.'),
    heading: described(z.string(), 'A new chapter of the story begins here: its heading.').optional(),
    note: described(z.string(), 'A sentence for the reader: what happens and why.').optional(),
    by: described(z.string(), 'Who takes the step: a staff id such as staff-team-manager, or a role.').optional(),
    do: described(
      z.enum([...STEP_OF.keys()] as [string, ...string[]], 'There is no such step'),
      'The step.',
    ).optional(),
    with: described(
      body,
      'The form as the API takes it (docs/api/openapi.json). A date in it may be counted, too: "+42 days". Invented people only.',
    ).optional(),
    forEach: described(
      z.record(z.string(), z.array(z.json()).min(1)),
      'Takes the step once for every value of this field; with two fields, for every pair.',
    ).optional(),
    version: described(
      z.int().min(0),
      'The version of the journey that the person had before them; the newest when left out.',
    ).optional(),
    delivered: described(template, 'The post delivers this message now; it was named in `undelivered`.').optional(),
    unconfirmed: described(
      template,
      'The post gives up saying whether this message arrived; it was named in `undelivered`.',
    ).optional(),
    then: expectation.optional(),
  })
  .refine(({ do: step, by }) => step === undefined || by !== undefined, whenever('by', 'Say who takes the step'))
  .refine(
    ({ do: step, delivered, unconfirmed }) => [step, delivered, unconfirmed].filter(Boolean).length <= 1,
    whenever('delivered', 'Make the delivery an entry of its own'),
  )
  .refine(belongsToStep('by'), whenever('by', OF_WHICH_STEP))
  .refine(belongsToStep('with'), whenever('with', OF_WHICH_STEP))
  .refine(belongsToStep('forEach'), whenever('forEach', OF_WHICH_STEP))
  .refine(belongsToStep('version'), whenever('version', OF_WHICH_STEP))
  .meta({ description: 'One thing that happens: a step, a delivery, or only a look at the journey (`at` and `then`).' })

const person = z
  .strictObject({
    fullName: described(z.string().includes('Example', 'Use an invented person with Example in the name'), 'Invented.'),
    dateOfBirth: z.iso.date(),
    preferredName: z.string().exactOptional(),
    address: described(z.string(), 'Lines are parted by commas.').exactOptional(),
    postcode: z.string().exactOptional(),
    email: z.email().exactOptional(),
    phone: z.string().exactOptional(),
  })
  .meta({ description: 'An invented person, obviously so.' })

/** What a council may choose of how a clock counts, as far as a story needs it. */
const clockValue = z
  .strictObject({
    unit: z.enum(['workingDay', 'calendarDay', 'elapsedHour']).exactOptional(),
    amount: z.int().min(0).exactOptional(),
    reading: z.enum(['dayBeforeDischarge', 'relevantDay2014', 'asCounted']).exactOptional(),
    noticeCutoff: described(
      z.string().regex(/^\d\d:\d\d$/),
      'After this time a notice counts as given the next day.',
    ).exactOptional(),
  })
  .meta({ id: 'clockValue', description: 'How one clock counts; what is left out stays as the rulebook has it.' })

const policy = z.strictObject({
  from: moment('From when it holds. Clocks that run already go on as they were.'),
  clocks: z.partialRecord(clockKey, clockValue),
})

/** One journey as data: who did what when, and what must hold after it. */
export const journeyFile = z
  .strictObject({
    $schema: z.string().optional(),
    title: described(z.string(), 'What this journey is about, in one line.'),
    story: described(z.string(), 'What a reader should know before the first step.').optional(),
    rules: described(z.array(z.string().regex(/^R-[A-Z0-9]{3}-\d{2}$/)), 'The rules that it shows.').optional(),
    after: described(
      z.string().regex(/^[\w.-]+\.json$/),
      'Another file in the same folder that is played first, its expectations included.',
    ).optional(),
    starts: moment('For a file with counted times: the time they count from. Now when left out.').optional(),
    person: person.optional(),
    policy: described(
      z.array(policy),
      'How this council counts, where it is not as the rulebook has it: each version with the moment from which it holds.',
    ).optional(),
    undelivered: described(
      z.array(template),
      'Messages that the post does not deliver by itself; all others arrive at once.',
    ).optional(),
    entries: described(z.array(entry).min(1), 'What happens, in order.'),
    neverFires: described(
      z.array(z.strictObject({ clock: clockKey, kind: kind.optional(), why: z.string() })),
      'Timers that must not fire from the first entry to the last.',
    ).optional(),
  })
  .refine(
    ({ after, person: about }) => (after === undefined) !== (about === undefined),
    whenever('person', 'Say who the journey is about, or name the file it goes on from in `after`; not both'),
  )
  .meta({
    title: 'A journey through adult social care as data',
    description: 'Played by `npm run journey -- FILE`. See docs/journeys/README.md.',
  })

export type JourneyFile = z.infer<typeof journeyFile>
export type Entry = z.infer<typeof entry>
export type Expectation = z.infer<typeof expectation>
export type Person = z.infer<typeof person>
export type ClockExpectation = z.infer<typeof clockExpectation>
export type FiringExpectation = z.infer<typeof firing>
export type MessageExpectation = z.infer<typeof message>
export type Policy = z.infer<typeof policy>
export type Body = z.infer<typeof body>

/** The template that a form's `"letter": "the latest PLAN_COPY"` names. */
export const latestNamed = ({ letter }: Body): string | undefined =>
  typeof letter === 'string' ? /^the latest ([A-Z_]+)$/.exec(letter)?.[1] : undefined

/** docs/journeys/journey-file.schema.json: the format for editors and for council staff. */
export const makeJourneySchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(journeyFile, { io: 'input', reused: 'inline' }), undefined, 2)}\n`
