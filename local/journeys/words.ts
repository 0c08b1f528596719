import { localDate, localTime } from '../../domain/clocks/civil.ts'
import { sayDate } from '../../domain/clocks/words.ts'
import type { Instant } from '../../domain/shared/time.ts'

const WIDTH = 110

/** What stands under the first line of an entry. */
export const INDENT = '      '

/** Long text in lines of a terminal's width, each after this indent. @param first the indent of the first line */
export function wrap(text: string, indent: string, first = indent): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each, index) => (index === 0 ? first : indent) + each).join('\n')
}

/** Lines that go on further in, so that the next item can be told from them. */
export const item = (text: string, first = INDENT): string => wrap(text, `${INDENT}  `, first)

/** "Tue 3 March 2026". */
const day = (at: Instant): string => sayDate(localDate(at)).replace(/^(\w{3})\w*/, '$1')

/** "Tue 3 March 2026, 09:00". */
export const when = (at: Instant): string => `${day(at)}, ${localTime(at).slice(0, 5)}`

/** "Tue 3 March 2026, 17:00", or the day alone for a date that ends with the day. */
export const byWhen = (at: Instant): string => (localTime(at) === '23:59:59' ? day(at) : when(at))

/** `TEAM_MANAGER` as words. */
export const asWords = (code: string): string =>
  code
    .split('_')
    .map((word) => (['EDT', 'GP'].includes(word) ? word : word.toLowerCase()))
    .join(' ')

/** A heading, and under it a line of this character. */
export const underline = (text: string, character: string): string => `${text}\n${character.repeat(text.length)}`
