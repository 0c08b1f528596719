import { z } from 'zod'
import { send } from '../http/client.ts'
import { STAFF } from '../journeys/steps.ts'

/** A page that staff look at all day, as its reader asks for it. */
export interface Page {
  readonly name: string
  readonly staff: string
  /** Which address, on the database of one size; asked once before anything is timed. */
  readonly address: (reader: Reader) => Promise<string> | string
}

/** Somebody who reads the pages of one database. */
export interface Reader {
  readonly port: number
  readonly tokens: Readonly<Record<string, string>>
  /** A journey that was really opened. */
  readonly journey: { readonly id: string; readonly reference: string }
}

const OK = 200

/** @returns the answer's text. Throws when it is not 200. */
export async function read({ port, tokens }: Reader, staff: string, path: string): Promise<string> {
  const { status, text } = await send({
    port,
    method: 'GET',
    path,
    headers: { authorization: `Bearer ${tokens[staff] ?? ''}` },
  })
  if (status !== OK) throw new Error(`${path} was answered ${status}: ${text}`)
  return text
}

const paged = z.object({ next: z.string() })
const PAGES_DEEP = 5

/** The address of a page that lies some pages deep. */
async function deep(reader: Reader, staff: string, path: string): Promise<string> {
  let address = path
  for (let turned = 0; turned < PAGES_DEEP; turned += 1) {
    const { next } = paged.parse(JSON.parse(await read(reader, staff, address)))
    address = `${path}?after=${encodeURIComponent(next)}`
  }
  return address
}

const { practitioner, manager } = STAFF

export const PAGES: readonly Page[] = [
  { name: 'my worklist', staff: practitioner, address: () => '/v1/worklists/mine' },
  { name: 'my team’s worklist', staff: manager, address: () => '/v1/worklists/team' },
  { name: 'five pages further', staff: manager, address: (reader) => deep(reader, manager, '/v1/worklists/team') },
  { name: 'nobody’s work', staff: manager, address: () => '/v1/worklists/unassigned' },
  { name: 'overdue, all teams', staff: manager, address: () => '/v1/worklists?lateness=OVERDUE' },
  { name: 'counts', staff: manager, address: () => '/v1/worklists/counts' },
  {
    name: 'search by reference',
    staff: manager,
    address: ({ journey }) => `/v1/worklists?reference=${journey.reference}`,
  },
  { name: 'journey', staff: practitioner, address: ({ journey }) => `/v1/journeys/${journey.id}` },
  { name: 'timeline', staff: practitioner, address: ({ journey }) => `/v1/journeys/${journey.id}/timeline` },
  { name: 'clocks', staff: practitioner, address: ({ journey }) => `/v1/journeys/${journey.id}/clocks` },
]
