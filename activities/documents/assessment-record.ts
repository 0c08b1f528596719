import {
  ASSESSMENT_SECTIONS,
  CARER_SECTIONS,
  SECTION_WORDS,
  type AssessmentSection,
} from '../../domain/assessment/state.ts'
import { NOTHING_WRITTEN, sayDay, type DocumentKind, type Part } from './document.ts'
import { eventsOf, type Past, type PastEventOf } from './past.ts'

type Saved = PastEventOf<'AssessmentSectionSaved'>

/** R-ASM-09. The written record of an assessment: every section as it was last written, also in an earlier assessment. */
export const assessmentRecord: DocumentKind = {
  fileName: 'assessment-record',
  title: 'Record of the assessment',
  reads: ['AssessmentSectionSaved', 'AssessmentCompleted'],
  write(past) {
    const saved = eventsOf(past, 'AssessmentSectionSaved')
    const found = sectionsOf(saved).map((section) => ({ section, source: writtenIn(saved, section) }))
    if (found.every(({ source }) => source === undefined)) return undefined
    return { facts: finished(past), parts: found.map(({ section, source }) => part(section, source)) }
  },
}

/** Those that every assessment has, and of a carer's those that were written. */
const sectionsOf = (saved: readonly Saved[]): readonly AssessmentSection[] => [
  ...ASSESSMENT_SECTIONS,
  ...CARER_SECTIONS.filter((section) => saved.some(({ event }) => event.section === section)),
]

/** Where the section's words are. A section that was taken over has them in the version it names, or in one before that (R-RAS-02). */
function writtenIn(saved: readonly Saved[], section: AssessmentSection, upTo = Infinity): Saved | undefined {
  const newest = saved.findLast(({ version, event }) => event.section === section && version <= upTo)
  if (newest === undefined || newest.written['/content'] !== undefined) return newest
  const { reusedFromVersion } = newest.event
  return reusedFromVersion === undefined
    ? undefined
    : writtenIn(saved, section, Math.min(reusedFromVersion, newest.version - 1))
}

function part(section: AssessmentSection, source: Saved | undefined): Part {
  const text = source?.written['/content']
  return {
    title: SECTION_WORDS[section],
    text:
      source === undefined || text === undefined ? NOTHING_WRITTEN : `${text}\n\n(Written on ${sayDay(source.at)}.)`,
  }
}

function finished(past: Past): readonly string[] {
  const completed = eventsOf(past, 'AssessmentCompleted').at(-1)
  return completed === undefined ? [] : [`Assessment finished on ${sayDay(completed.at)}`]
}
