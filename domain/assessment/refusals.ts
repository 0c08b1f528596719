import { defineRefusals, type Refusal } from '../shared/refusal.ts'
import { SECTION_WORDS, type AssessmentSection } from './state.ts'

export const ASSESSMENT_REFUSALS = defineRefusals({
  ASSESSMENT_OPEN_ALREADY: {
    kind: 'STATE',
    rule: 'R-ASM-01',
    detail: 'An assessment is already under way.',
    whatToDo: 'Go on with the one that is open.',
  },
  NO_ASSESSMENT_OPEN: {
    kind: 'STATE',
    rule: 'R-ASM-03',
    detail: 'No assessment is under way.',
    whatToDo: 'Start the assessment first.',
  },
  INFORMATION_NOT_SENT: {
    rule: 'R-ASM-03',
    detail:
      'The person has not been told what the assessment is, who comes, what to prepare and what their rights are.',
    whatToDo:
      'Take the step "Send the information about the assessment" first. Where that was not practicable, say so and give the reason.',
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
  CAPACITY_IS_PRESUMED: {
    rule: 'R-CAP-01',
    detail:
      'The offer to lead the assessment was not made because of a lack of capacity, but the screen found no difficulty in understanding, retaining, weighing or communicating. So the law presumes that the person has it.',
    whatToDo: 'Offer it, and record what they said; or correct the screen.',
  },
  ASSESSMENT_ADVOCACY_SCREEN_NEEDED: {
    rule: 'R-ADV-01',
    detail: 'The advocacy screen has not been answered for this assessment.',
    whatToDo: 'Answer the screen before the first interview: an advocate may have to be arranged.',
  },
  INVOLVEMENT_NOT_ASKED: {
    rule: 'R-GEN-02',
    detail: 'It is not recorded how much the person wants to take part in the assessment, and who else.',
    whatToDo: 'Ask the person; it is their choice. Record it under "involvement".',
  },
  PARTICIPANT_NEEDS_CONSENT: {
    rule: 'R-GEN-02',
    detail: 'Somebody else would take part without the consent of the person.',
    whatToDo: 'Ask the person first. Where they cannot decide it, record that it is in their best interests.',
  },
  CARER_NOT_INVOLVED: {
    rule: 'R-GEN-02',
    detail: 'A carer is known on this journey, and does not take part in the assessment.',
    whatToDo: 'Involve the carer, or write why not, for example because the person does not want it.',
  },
  JOINT_ASSESSMENT_NEEDS_CONSENT: {
    rule: 'R-ASM-11',
    detail: 'The person has not agreed that this assessment is done together with the other body’s.',
    whatToDo: 'Ask the person. If they say no, assess them separately.',
  },
  SAME_ASSESSOR_NEEDS_REASON: {
    rule: 'R-RAS-02',
    detail: 'You carried out the assessment that is looked at again.',
    whatToDo: 'Ask your manager to reallocate it. Where nobody else can do it, write why.',
  },
  NOT_A_SELF_ASSESSMENT: {
    rule: 'R-ASM-04',
    detail:
      'People write in their own assessment when they have chosen to lead it with support, and here they have not.',
    whatToDo: 'Tell the worker what should stand in it, or ask to lead the assessment yourself.',
  },
  CARER_NOT_SPOKEN_TO: {
    rule: 'R-CAR-03',
    detail: 'Nobody has spoken to the carer about whether they are willing and able to go on.',
    whatToDo: 'Speak to the carer first; nobody else can say it for them.',
  },
  WILLINGNESS_ENDS_BEFORE_IT_BEGINS: {
    rule: 'R-CAR-03',
    detail: 'The day until which the carer can care is before the day from which they can.',
    whatToDo: 'Check the two dates; leave the end out when the carer sees none.',
  },
  CARER_WILLINGNESS_MISSING: {
    rule: 'R-CAR-03',
    detail: 'An assessment of a carer says whether they are willing and able to care, now and in future.',
    whatToDo: 'Speak to the carer and record it before completing the assessment.',
  },
  NOT_COMBINED: {
    kind: 'STATE',
    rule: 'R-CAR-04',
    detail: 'The assessment under way is not a combined one, so there is nothing to split.',
    whatToDo: 'Look at the journey: it may have been split already.',
  },
  NOT_YOUR_CONSENT: {
    rule: 'R-CAR-04',
    detail: 'Each of the two takes back their own consent and nobody else’s.',
    whatToDo: 'Take back your own, or ask the worker to record what the other one said.',
  },
  ASSESSMENT_NEEDS_ADVOCATE: {
    rule: 'R-ADV-02',
    detail:
      'The person has substantial difficulty and nobody suitable to support them, and no advocate took part in the assessment.',
    whatToDo: 'Arrange an independent advocate first. Where it is too urgent to wait, write why.',
  },
  CHC_NOTED_ALREADY: {
    kind: 'STATE',
    rule: 'R-ASM-07',
    detail: 'It is noted already that NHS continuing healthcare may apply, and the referral to the NHS is still due.',
    whatToDo: 'Refer the person to the NHS.',
  },
  NO_CHC_TO_REFER: {
    kind: 'STATE',
    rule: 'R-ASM-07',
    detail: 'Nothing about NHS continuing healthcare waits to be referred.',
    whatToDo: 'Note first that it may apply; if it was referred already, there is nothing left to do.',
  },
  CHC_ERROR_NEEDS_REASON: {
    rule: 'R-ASM-07',
    detail: 'It was noted that NHS continuing healthcare may apply, and it is not said why that was an error.',
    whatToDo: 'Refer the person to the NHS, or write why it does not apply.',
  },
  NO_RECORD_TO_CORRECT: {
    kind: 'STATE',
    rule: 'R-ASM-09',
    detail: 'There is no finished assessment whose record could be corrected.',
    whatToDo: 'While the assessment is under way, write the section anew instead.',
  },
  NEW_DATE_NOT_AGREED: {
    rule: 'R-ASM-02',
    detail: 'The new date has not been agreed with the person.',
    whatToDo: 'Speak to the person first, and record the date that suits them.',
  },
  NEW_DATE_NOT_AHEAD: {
    rule: 'R-ASM-02',
    detail: 'The new date does not lie ahead.',
    whatToDo: 'Agree a day after today.',
  },
  NEW_DATE_FAR_AWAY: {
    rule: 'R-ASM-02',
    detail: 'The new date is more than three months away, and nobody would hear of the delay until then.',
    whatToDo: 'Agree a date within three months. If it cannot be kept, agree another one then.',
  },
  ADVOCATE_GETS_RECORD: {
    rule: 'R-ADV-06',
    detail: 'An advocate took part in the assessment, and is not among those who get a copy of the record.',
    whatToDo: 'Name the advocate under "copiesTo".',
  },
  RECORD_COPY_NOT_NAMED: {
    rule: 'R-ASM-09',
    detail: 'A copy of the record is to go to somebody else, and it is not said to whom.',
    whatToDo: 'Write the name and the address of the one whom the person named.',
  },
  CONSENT_TO_COMBINE_NEEDED: {
    rule: 'R-CAR-04',
    detail: 'A combined assessment needs the consent of the person and of the carer, each for themselves.',
    whatToDo: 'Ask both. If one says no, assess them separately.',
  },
  COMBINING_CAPACITY_NOT_ASKED: {
    rule: 'R-CAR-04',
    detail:
      'The screen has found that the person has difficulty in understanding, retaining, weighing or communicating, and nobody has said whether they have capacity to agree that assessments are done together.',
    whatToDo:
      'Talk with the person, with support. Then say in `combining.hasCapacity` whether they have capacity for this decision.',
  },
  COMBINING_NEEDS_AUTHORITY: {
    rule: 'R-CAR-04',
    detail:
      'The person lacks capacity to agree that assessments are done together, and nobody is named who may decide it for them.',
    whatToDo:
      'Name the attorney, the deputy or the best-interests decision in `combining.authority`, or assess them separately.',
  },
  NOTHING_TO_REUSE: {
    rule: 'R-RAS-02',
    detail: 'A section named for reuse is not in an earlier assessment of the same kind on this journey.',
    whatToDo: 'Reuse only sections that were written before, and write the others anew.',
  },
  SECTION_IS_EMPTY: {
    rule: 'R-ASM-05',
    detail: 'The section has no content and names no earlier version to reuse.',
    whatToDo: 'Write the section, or name the version whose content is still right.',
  },
  REUSED_VERSION_UNKNOWN: {
    rule: 'R-RAS-02',
    detail: 'The version named for reuse is not the one in which this section last stood in an earlier assessment.',
    whatToDo:
      'Look the section up in the timeline and name the version in which it was last written or corrected, or write it anew.',
  },
  REUSE_NOT_CONFIRMED: {
    rule: 'R-RAS-02',
    detail: 'Something is taken over from an earlier assessment, but nobody has said that it is still right.',
    whatToDo: 'Go through it with the person, their representative or their advocate, and name who confirmed it.',
  },
  REUSE_CONFIRMED_BY_SOMEBODY_ELSE: {
    kind: 'ROLE',
    rule: 'R-RAS-02',
    detail: 'You can confirm only in your own name that something is still right.',
    whatToDo: 'Name yourself, or let a worker record what somebody else confirmed.',
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
    whatToDo: 'Ask one to read the assessment and to countersign it; then complete it.',
  },
  COUNTERSIGNER_MAY_NOT: {
    rule: 'R-GEN-06',
    detail: 'A countersignature is by somebody registered or senior who has not carried out the assessment.',
    whatToDo: 'Ask another registered or senior practitioner to read and countersign it.',
  },
  WRITTEN_AFTER_COUNTERSIGNATURE: {
    rule: 'R-GEN-06',
    detail: 'A section was written after the countersignature, so nobody has read it yet.',
    whatToDo: 'Ask for the countersignature of the assessment as it is now.',
  },
  PERSON_HAS_DIED: {
    kind: 'STATE',
    rule: 'R-CLS-01',
    detail: 'The person has died, so the record of their assessment is not sent to them anew.',
    whatToDo:
      'Leave the record as it is. If the death was recorded wrongly, tell your manager: it has to be corrected.',
  },
})

/** R-ASM-05. Says which sections are still missing. */
export const sectionsMissing = (missing: readonly AssessmentSection[]): Refusal => ({
  ...ASSESSMENT_REFUSALS.SECTIONS_MISSING,
  detail: `The assessment is not complete. Missing: ${missing.map((section) => SECTION_WORDS[section]).join(', ')}.`,
})
