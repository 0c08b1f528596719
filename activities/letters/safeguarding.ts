import type { safeguardingTemplates } from '../../domain/safeguarding/messages.ts'
import { by, type LetterTexts, type NoteContext } from './letter.ts'
import { paragraphs } from './plan-phrases.ts'

const SEEN: Readonly<Record<string, string>> = {
  PERSON: 'The person has come to the council with a safeguarding concern.',
  FAMILY_OR_CARER: 'Family or a carer of the person have come to the council with a safeguarding concern.',
  PUBLIC: 'A member of the public has come to the council with a safeguarding concern.',
  PROVIDER: 'A provider has come to the council with a safeguarding concern.',
  HEALTH_SERVICE: 'A health service has come to the council with a safeguarding concern.',
  POLICE_OR_FIRE_SERVICE: 'The police or the fire service have come to the council with a safeguarding concern.',
  COUNCIL_STAFF: 'Somebody who works for the council has raised a safeguarding concern.',
  HOSPITAL: 'A hospital has seen signs of abuse or neglect.',
  WARD_ASSESSMENT: 'Whoever assessed the person in hospital has seen signs of abuse or neglect.',
}

const OTHERS: Readonly<Record<string, string>> = {
  ADULTS: 'Other adults may be at risk, too.',
  CHILDREN: 'Children may be at risk. Tell children’s services now.',
  ADULTS_AND_CHILDREN: 'Other adults and children may be at risk, too. Tell children’s services now.',
}

/** What has to be done about a concern, whoever saw the signs. */
const whatIsDue = ({ date }: NoteContext): readonly string[] => [
  `Make sure that the person is safe now, and record it ${by(date('safeguarding.immediateSafety'))}.`,
  `A safeguarding lead takes the concern on ${by(date('safeguarding.takeOn'))}.`,
]

/** R-SAF-01, R-HOS-15, R-REF-04, R-WTW-04, R-REV-07 in words for staff: a reference and a date, and nothing about anybody. */
export const safeguardingLetters: LetterTexts<typeof safeguardingTemplates> = {
  CONCERN_RAISED: (context) => ({
    subject: `Safeguarding concern: ${context.reference}`,
    paragraphs: [
      `${SEEN[context.about('source') ?? ''] ?? 'Somebody has come to the council with a safeguarding concern.'} It is recorded with the words in which it came.`,
      ...whatIsDue(context),
    ],
  }),
  HOSPITAL_ABUSE_SIGNS: (context) => ({
    subject: `Signs of abuse or neglect: ${context.reference}`,
    paragraphs: [
      `${SEEN[context.about('source') ?? ''] ?? 'Signs of abuse or neglect were seen.'} The concern is recorded, and does not wait for what goes on in hospital.`,
      ...whatIsDue(context),
    ],
  }),
  TRIAGE_SAFEGUARDING_CONCERN: (context) => ({
    subject: `Safeguarding concern found at triage: ${context.reference}`,
    paragraphs: ['The safeguarding screen at triage found a concern. It is recorded.', ...whatIsDue(context)],
  }),
  WAITING_SAFEGUARDING_CONCERN: (context) => ({
    subject: `Safeguarding concern about somebody who waits: ${context.reference}`,
    paragraphs: [
      'The risk of somebody on the waiting list has gone up to red, and there is a safeguarding concern. It is recorded.',
      ...whatIsDue(context),
    ],
  }),
  REVIEW_SAFEGUARDING_CONCERN: (context) => ({
    subject: `Safeguarding concern found in a review: ${context.reference}`,
    paragraphs: ['A review found a risk of abuse or neglect. The concern is recorded.', ...whatIsDue(context)],
  }),
  CONCERN_DANGER_NOW: ({ reference, about }) => ({
    subject: `Danger now: ${reference}`,
    paragraphs: paragraphs(
      about('dangerNow') === 'true'
        ? 'Somebody about whom there is a safeguarding concern is in danger now. What has been done is in the journey. Look whether it is enough.'
        : 'Somebody has looked into a safeguarding concern.',
      OTHERS[about('othersAtRisk') ?? ''],
    ),
  }),
}
