import type { Enclosure } from '../../adapters/messages/sender.ts'
import { capital } from '../../domain/clocks/words.ts'
import type { Needs } from '../../domain/messages/needs.ts'
import { productionOf } from './needs.ts'

/**
 * R-GEN-03. For whoever prints and posts: how the letter and all that comes with it must be produced. It stays with staff, so it
 * names nobody and is no part of the letter. Undefined for a letter that goes out as it is.
 */
export function coverSheetOf(needs: Needs, reference: string): Enclosure | undefined {
  const wanted = productionOf(needs)
  if (wanted.length === 0) return undefined
  const title = 'Cover sheet for staff'
  const blocks = [
    `${title}: do not send this page\nReference: ${reference}`,
    'Before sending, produce the letter and everything that comes with it:',
    wanted.map((line) => `${capital(line)}.`).join('\n'),
  ]
  return { fileName: 'cover-sheet.txt', title, text: `${blocks.join('\n\n')}\n` }
}
