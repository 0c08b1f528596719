import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { LiveClient } from './live-client.ts'

/** A letter or note as it went out. */
export interface Letter {
  readonly reference: string
  readonly subject: string
  readonly to: string
  readonly status: string
}

const documentsAnswer = z.looseObject({
  documents: z.array(
    z.looseObject({ reference: z.string(), title: z.string(), recipient: z.string(), status: z.string() }),
  ),
})
type Documents = z.output<typeof documentsAnswer>
const documentAnswer = z.looseObject({ content: z.looseObject({ subject: z.string(), text: z.string() }).optional() })

/** The letters and notes of a journey with their subject lines, oldest first, once none waits to be sent: the post takes a moment. */
export async function readLettersSent(
  client: LiveClient,
  reader: string,
  journeyId: string,
): Promise<readonly Letter[]> {
  const list = () => client.get(reader, `/v1/journeys/${journeyId}/documents`, documentsAnswer)
  const areSent = ({ documents }: Documents): boolean => documents.every(({ status }) => status !== 'WAITING')
  const { documents } = (await untilThere(list, areSent)) ?? (await list())
  const letters: Letter[] = []
  // One after the other: a long life has more letters than one caller may ask for at once.
  for (const { reference, title, recipient, status } of documents) {
    const { content } = await client.get(reader, `/v1/documents/${reference}`, documentAnswer)
    const to = recipient.toLowerCase().replaceAll('_', ' ')
    letters.push({ reference, subject: content?.subject ?? title, to, status })
  }
  return letters
}

/** A letter from its greeting on, once it has been written. */
export async function readLetter(client: LiveClient, reader: string, reference: string): Promise<string> {
  const text = async (): Promise<string> => {
    const { content } = await client.get(reader, `/v1/documents/${reference}`, documentAnswer)
    return content?.text.trim() ?? ''
  }
  const written = (await untilThere(text, (each) => each !== '')) ?? ''
  return written.slice(Math.max(written.indexOf('Dear '), 0))
}

const POST_WITHIN_MS = 30_000
const LOOK_EVERY_MS = 100

/** What is there once it is as wanted; undefined when that takes too long. */
async function untilThere<T>(look: () => Promise<T>, isThere: (seen: T) => boolean): Promise<T | undefined> {
  const end = Date.now() + POST_WITHIN_MS
  while (Date.now() < end) {
    const seen = await look()
    if (isThere(seen)) return seen
    await pause(LOOK_EVERY_MS)
  }
  return undefined
}
