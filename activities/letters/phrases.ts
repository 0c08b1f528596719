import { CONTACT_CLOCKS } from '../../domain/waiting/begin.ts'
import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { LetterContext } from './letter.ts'

/** `This is why: …` as a paragraph of its own, or nothing when nobody wrote it. */
export const quoted = (lead: string, text: string | undefined): readonly string[] =>
  text === undefined ? [] : [`${lead} ${text}`]

/** The clocks of R-ASM-02; one of them runs at a time. */
const ASSESSMENT_CLOCKS = [
  'assessment.newDate',
  'assessment.needs.p1',
  'assessment.needs.p2',
  'assessment.needs.standard',
  'assessment.reassessment',
] as const satisfies readonly ClockKey[]

/** By when the assessment is to be finished. */
export const assessmentDate = ({ date }: Pick<LetterContext, 'date'>): string | undefined =>
  ASSESSMENT_CLOCKS.map((key) => date(key)).find((text) => text !== undefined)

/** Why that date. */
export const assessmentBecause = ({ because }: LetterContext): readonly string[] =>
  ASSESSMENT_CLOCKS.map((key) => because(key))
    .filter((text) => text !== undefined)
    .slice(0, 1)

/** Whom to call when it cannot wait. */
export const ifThingsGetWorse = ({ council }: LetterContext): string =>
  `If things get worse, call us on ${council.phone}. In the evening, at night and at weekends call ${council.outOfHoursPhone}. If somebody is in danger now, call 999.`

/** Whom to ask: the worker by name, or the council while nobody is allocated. */
export const whomToAsk = ({ worker, council }: LetterContext): string =>
  worker === undefined
    ? `If you have a question, call us on ${council.phone}.`
    : `If you have a question, call ${worker.name} on ${worker.phone}.`

/** The forms take no more entries than this in a list. */
const LONGEST_LIST = 12

/** What was written in the entries of a list, one paragraph each. @param pointer from the place in the list to the field */
export const writtenList = ({ written }: LetterContext, pointer: (place: string) => string): readonly string[] =>
  Array.from({ length: LONGEST_LIST }, (_none, index) => written(pointer(String(index))) ?? []).flat()

/** By when somebody gets in touch while the person waits; nothing for somebody who does not wait. */
export const contactLine = ({ date }: LetterContext): readonly string[] =>
  Object.values(CONTACT_CLOCKS)
    .flatMap((key) => date(key) ?? [])
    .slice(0, 1)
    .map((day) => `While you wait we get in touch by ${day}.`)

/** R-WTW-01: somebody by name, for as long as there is no worker. */
export const contactMeanwhile = ({ worker, contact }: LetterContext): readonly string[] =>
  worker !== undefined || contact === undefined
    ? []
    : [`Your contact while you wait is ${contact.name}. You can call them on ${contact.phone}.`]

/** R-WTW-01: nobody waits for their worker unheard. */
export const untilThereIsAWorker = (context: LetterContext): readonly string[] =>
  contactLine(context).flatMap((line) => [
    'We are finding the right worker for you.',
    `${line} We will ask how you are, and look again at how urgent it is.`,
    ...contactMeanwhile(context),
    'If you need help before then, tell us. We can look at what can be done for you while you wait.',
  ])
