import { defineRefusals, type Refusal } from '../shared/refusal.ts'
import { SECTION_WORDS, type AssessmentSection } from './state.ts'

export const ASSESSMENT_REFUSALS = defineRefusals({
  ASSESSMENT_OPEN_ALREADY: {
    kind: 'STATE',
    detail: 'An assessment is already under way.',
    whatToDo: 'Go on with the one that is open.',
  },
  NO_ASSESSMENT_OPEN: {
    kind: 'STATE',
    detail: 'No assessment is under way.',
    whatToDo: 'Start the assessment first.',
  },
  INFORMATION_NOT_SENT: {
    rule: 'R-ASM-03',
    detail:
      'The person has not been told what the assessment is, who comes, what to prepare and what their rights are.',
    whatToDo: 'Send the information first. Where that was not practicable, say so and give the reason.',
  },
  SELF_ASSESSMENT_NOT_OFFERED: {
    rule: 'R-ASM-04',
    detail: 'The person has not been offered to lead their own assessment with support.',
    whatToDo: 'Offer it, and record what they said.',
  },
  SELF_ASSESSMENT_NOT_ACCEPTED: {
    rule: 'R-ASM-04',
    detail: 'A supported self-assessment is for somebody who has accepted the offer.',
    whatToDo: 'Choose another kind of assessment, or record that the person accepted.',
  },
  ASSESSMENT_ADVOCACY_SCREEN_NEEDED: {
    rule: 'R-ADV-01',
    detail: 'The advocacy screen has not been answered for this assessment.',
    whatToDo: 'Answer the screen before the first interview: an advocate may have to be arranged.',
  },
  CONSENT_TO_COMBINE_NEEDED: {
    rule: 'R-CAR-04',
    detail: 'A combined assessment needs the consent of the person and of the carer, each for themselves.',
    whatToDo: 'Ask both. If one says no, assess them separately.',
  },
  NOTHING_TO_REUSE: {
    rule: 'R-RAS-02',
    detail: 'A section named for reuse is not in an earlier assessment of this journey.',
    whatToDo: 'Reuse only sections that were written before, and write the others anew.',
  },
  SECTION_IS_EMPTY: {
    rule: 'R-ASM-05',
    detail: 'The section has no content and names no earlier version to reuse.',
    whatToDo: 'Write the section, or name the version whose content is still right.',
  },
  REUSED_VERSION_UNKNOWN: {
    rule: 'R-RAS-02',
    detail: 'The version named for reuse is not one that this journey has reached.',
    whatToDo: 'Look the section up in the timeline and name the version in which it was written.',
  },
  SECTIONS_MISSING: {
    rule: 'R-ASM-05',
    detail: 'The assessment is not complete.',
    whatToDo: 'Write the missing sections. Where one does not apply, write why.',
  },
  NO_CHANCE_TO_COMMENT: {
    rule: 'R-ASM-09',
    detail: 'The person has not had the chance to read the assessment and correct it.',
    whatToDo: 'Go through it with them first, in a way they can use.',
  },
  COUNTERSIGNATURE_NEEDED: {
    rule: 'R-GEN-06',
    detail: 'Your work needs the countersignature of a registered or senior practitioner.',
    whatToDo: 'Ask a senior practitioner to read the assessment, and name them.',
  },
  COUNTERSIGNER_MAY_NOT: {
    rule: 'R-GEN-06',
    detail: 'The person named cannot countersign: it must be somebody else, registered or senior, and active.',
    whatToDo: 'Name another registered or senior practitioner who has read the assessment.',
  },
})

/** R-ASM-05. Says which sections are still missing. */
export const sectionsMissing = (missing: readonly AssessmentSection[]): Refusal => ({
  ...ASSESSMENT_REFUSALS.SECTIONS_MISSING,
  detail: `The assessment is not complete. Missing: ${missing.map((section) => SECTION_WORDS[section]).join(', ')}.`,
})
