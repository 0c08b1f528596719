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
const documentAnswer = z.looseObject({ content: z.looseObject({ subject: z.string(), text: z.string() }).optional() })

/** The letters and notes of a journey with their subject lines, oldest first. */
async function readLetters(client: LiveClient, reader: string, journeyId: string): Promise<readonly Letter[]> {
  const { documents } = await client.get(reader, `/v1/journeys/${journeyId}/documents`, documentsAnswer)
  return Promise.all(
    documents.map(async ({ reference, title, recipient, status }) => {
      const { content } = await client.get(reader, `/v1/documents/${reference}`, documentAnswer)
      return { reference, subject: content?.subject ?? title, to: recipient.toLowerCase().replaceAll('_', ' '), status }
    }),
  )
}

/** The same once none of them waits to be sent: the post takes a moment, also after the last entry. */
export async function readLettersSent(
  client: LiveClient,
  reader: string,
  journeyId: string,
): Promise<readonly Letter[]> {
  const letters = (): Promise<readonly Letter[]> => readLetters(client, reader, journeyId)
  return (await untilThere(letters, (all) => all.every(({ status }) => status !== 'WAITING'))) ?? letters()
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
