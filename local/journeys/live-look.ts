import { z } from 'zod'
import type { FiringKind } from '../../domain/journey/clock-intent.ts'
import type { Role } from '../../domain/roles/roles.ts'
import type { ClockLook, FiringLook, Look, MessageLook, Occurrence } from './home.ts'
import type { LiveClient } from './live-client.ts'
import { startedBy } from './until-delivered.ts'

const journeyAnswer = z.looseObject({ id: z.string(), reference: z.string(), version: z.int(), stage: z.string() })

const facts = z.record(z.string(), z.unknown())

const timelineAnswer = z.looseObject({
  entries: z.array(
    z.looseObject({
      version: z.int(),
      type: z.string(),
      step: z.string().optional(),
      at: z.string(),
      by: z.looseObject({ id: z.string(), role: z.string() }),
      facts,
    }),
  ),
  next: z.string().optional(),
})
type TimelineEntry = z.infer<typeof timelineAnswer>['entries'][number]

const ledgerEntry = z.looseObject({
  entry: z.string(),
  at: z.string(),
  firedFor: z.string().optional(),
  cause: z.string().optional(),
})

const clocksAnswer = z.looseObject({
  clocks: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string(),
      status: z.string(),
      dueAt: z.string(),
      actionBy: z.string().optional(),
      stoppedAt: z.string().optional(),
      because: z.string(),
      ledger: z.array(ledgerEntry),
    }),
  ),
})
type ClockAnswer = z.infer<typeof clocksAnswer>['clocks'][number]

const documentsAnswer = z.looseObject({
  documents: z.array(
    z.looseObject({
      reference: z.string(),
      version: z.int(),
      template: z.string(),
      recipient: z.string(),
      status: z.string(),
    }),
  ),
})

const KINDS: Readonly<Record<string, FiringKind>> = {
  REMINDED: 'REMINDER',
  CALLED: 'CALL',
  BREACHED: 'BREACH',
  ESCALATED: 'ESCALATION',
  OPENED: 'OPENING',
}

/** What the post tells a journey; nothing rings then. */
const RECEIPTS: readonly string[] = ['MessageDelivered', 'LetterHandedOver', 'LetterUnconfirmed']

/** A journey as the API shows it. @param reader the staff id of whoever looks */
export async function liveLook(client: LiveClient, reader: string, journeyId: string): Promise<Look> {
  const path = `/v1/journeys/${journeyId}`
  const [journey, { clocks }, { documents }, entries] = await Promise.all([
    client.get(reader, path, journeyAnswer),
    client.get(reader, `${path}/clocks`, clocksAnswer),
    client.get(reader, `${path}/documents`, documentsAnswer),
    readTimeline(client, reader, `${path}/timeline`),
  ])
  const messagesOf = (version: number): readonly MessageLook[] =>
    documents
      .filter((document) => document.version === version)
      .map(({ reference, template, recipient, status }) => ({ reference, template, to: recipient, status }))
  return {
    journeyId,
    reference: journey.reference,
    version: entries.at(-1)?.version ?? journey.version,
    stage: journey.stage,
    clocks: clocks.map(clockLook).sort((a, b) => startedBy(a) - startedBy(b)),
    occurrences: entries.map((entry) => occurrence(entry, clocks, messagesOf(entry.version))),
  }
}

async function readTimeline(client: LiveClient, reader: string, path: string): Promise<readonly TimelineEntry[]> {
  const entries: TimelineEntry[] = []
  for (let page: string | undefined = '?limit=100'; page !== undefined;) {
    const answer: z.infer<typeof timelineAnswer> = await client.get(reader, `${path}${page}`, timelineAnswer)
    entries.push(...answer.entries)
    page = answer.next === undefined ? undefined : `?limit=100&after=${encodeURIComponent(answer.next)}`
  }
  return entries
}

function clockLook({ id, key, status, dueAt, actionBy, stoppedAt, because, ledger }: ClockAnswer): ClockLook {
  const cause = ledger.at(-1)?.cause
  return {
    id,
    key,
    status,
    dueAt,
    because,
    next: 'NOT_SHOWN',
    ...(actionBy === undefined ? {} : { actionBy }),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    ...(stoppedAt === undefined || cause === undefined ? {} : { cause }),
  }
}

function occurrence(
  { version, type, step, at, by, facts: payload }: TimelineEntry,
  clocks: readonly ClockAnswer[],
  messages: readonly MessageLook[],
): Occurrence {
  const firing = by.role === 'SYSTEM' && !RECEIPTS.includes(type) ? firingAt(at, clocks) : undefined
  return {
    version,
    at,
    by: { id: by.id, role: by.role as Role },
    event: { type, ...payload },
    messages,
    ...(step === undefined ? {} : { step }),
    ...(firing === undefined ? {} : { firing }),
  }
}

/** The ledger of the clock that rang has an entry written at the same instant. */
function firingAt(at: string, clocks: readonly ClockAnswer[]): FiringLook | undefined {
  for (const { key, ledger } of clocks) {
    const entry = ledger.find((each) => Date.parse(each.at) === Date.parse(at) && KINDS[each.entry] !== undefined)
    const kind = KINDS[entry?.entry ?? '']
    if (entry?.firedFor !== undefined && kind !== undefined) return { clock: key, kind, at: entry.firedFor }
  }
  return undefined
}
