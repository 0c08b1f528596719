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
export async function readLetters(client: LiveClient, reader: string, journeyId: string): Promise<readonly Letter[]> {
  const { documents } = await client.get(reader, `/v1/journeys/${journeyId}/documents`, documentsAnswer)
  return Promise.all(
    documents.map(async ({ reference, title, recipient, status }) => {
      const { content } = await client.get(reader, `/v1/documents/${reference}`, documentAnswer)
      return { reference, subject: content?.subject ?? title, to: recipient.toLowerCase().replaceAll('_', ' '), status }
    }),
  )
}

/** A letter from its greeting on; empty while it has not been written. */
export async function readLetter(client: LiveClient, reader: string, reference: string): Promise<string> {
  const { content } = await client.get(reader, `/v1/documents/${reference}`, documentAnswer)
  const text = content?.text.trim() ?? ''
  return text.slice(Math.max(text.indexOf('Dear '), 0))
}
