import {
  ASSESSMENT_SECTIONS,
  CARER_SECTIONS,
  SECTION_WORDS,
  type AssessmentSection,
} from '../../domain/assessment/state.ts'
import { NOTHING_WRITTEN, sayDay, type Content, type DocumentKind, type Part } from './document.ts'
import { eventsOf, type Past, type PastEventOf } from './past.ts'

type Saved = PastEventOf<'AssessmentSectionSaved'>

/** R-ASM-09. The written record of an assessment: every section as it was last written, also in an earlier assessment. */
export const assessmentRecord: DocumentKind = {
  fileName: 'assessment-record',
  title: 'Record of the assessment',
  reads: ['AssessmentSectionSaved', 'AssessmentCompleted'],
  write: (past) => recordOf(past, sectionsOf(eventsOf(past, 'AssessmentSectionSaved'))),
}

/** R-MOV-05. The same without what was written of a carer in a combined assessment: that is the carer's to give (R-CAR-04). */
export const personsAssessment: DocumentKind = {
  ...assessmentRecord,
  reads: [...assessmentRecord.reads, 'AssessmentStarted'],
  write(past) {
    const theirs = carersOwn(past)
    return recordOf(
      past,
      sectionsOf(eventsOf(past, 'AssessmentSectionSaved')).filter((section) => !theirs.includes(section)),
    )
  },
}

/** R-MOV-05. What was written of the carer in a combined assessment. */
export const carersAssessment: DocumentKind = {
  fileName: 'carers-assessment',
  title: 'The carer’s part of the combined assessment',
  reads: personsAssessment.reads,
  write: (past) => recordOf(past, carersOwn(past)),
}

function recordOf(past: Past, sections: readonly AssessmentSection[]): Content | undefined {
  const saved = eventsOf(past, 'AssessmentSectionSaved')
  const found = sections.map((section) => ({ section, source: writtenIn(saved, section) }))
  if (found.every(({ source }) => source === undefined)) return undefined
  return { facts: finished(past), parts: found.map(({ section, source }) => part(section, source)) }
}

/** Those that every assessment has, and of a carer's those that were written. */
const sectionsOf = (saved: readonly Saved[]): readonly AssessmentSection[] => [
  ...ASSESSMENT_SECTIONS,
  ...CARER_SECTIONS.filter((section) => saved.some(({ event }) => event.section === section)),
]

/** Of the sections about a carer those that were written in a combined assessment; in a carer's own they are about the person. */
function carersOwn(past: Past): readonly AssessmentSection[] {
  const saved = eventsOf(past, 'AssessmentSectionSaved')
  const started = eventsOf(past, 'AssessmentStarted')
  const isCombined = (version: number): boolean =>
    started.findLast((before) => before.version < version)?.event.terms.type === 'COMBINED'
  return CARER_SECTIONS.filter((section) => {
    const source = writtenIn(saved, section)
    return source !== undefined && isCombined(source.version)
  })
}

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
