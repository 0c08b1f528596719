import type { LetterContext } from './letter.ts'

/** The words for a code; undefined when there is no such code, so that no code of ours gets into a letter. */
export const wordsFor = <Code extends string>(
  words: Readonly<Partial<Record<Code, string>>>,
  code: string | undefined,
): string | undefined => (code !== undefined && Object.hasOwn(words, code) ? words[code as Code] : undefined)

/** A list of codes as lines of their own, under a line that leads to them; undefined when nothing is to be listed. */
export function listed<Code extends string>(
  lead: string,
  words: Readonly<Record<Code, string>>,
  codes: string | undefined,
): string | undefined {
  const lines = (codes ?? '').split(', ').flatMap((code) => wordsFor(words, code) ?? [])
  return lines.length === 0 ? undefined : [lead, ...lines.map((line) => `- ${line}`)].join('\n')
}

/** An amount of the message in pence; 0 when it has none. */
export const penceOf = ({ about }: LetterContext, name: string): number => {
  const pence = Number(about(name) ?? 0)
  return Number.isFinite(pence) ? pence : 0
}
