import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { lettersToRecall, noteToCallBack } from '../messages/production.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { LetterToProduce } from '../messages/state.ts'
import type { Role } from '../roles/roles.ts'
import { CONTACT_DETAILS_REFUSALS } from './refusals.ts'
import type { WritingParty } from './state.ts'

export interface RecordWritingConsentFacts {
  readonly of: WritingParty
  /** They want letters from us. */
  readonly agrees: boolean
}

type WritingRule = Rule<RecordWritingConsentFacts>

/** R-CLS-01. What the person wanted while they lived is kept; nobody can say it anew for them. */
const personLives: WritingRule = ({ closure }, { facts }) =>
  closure?.reason === 'DIED' && facts.of === 'PERSON' ? CONTACT_DETAILS_REFUSALS.PERSON_HAS_DIED : undefined

/** Whoever is not staff speaks for themselves, or for the person whom they represent. */
const SPEAKS_FOR: Readonly<Partial<Record<Role, WritingParty>>> = {
  CITIZEN: 'PERSON',
  REPRESENTATIVE: 'PERSON',
  CARER: 'CARER',
}

const speaksForThemselves: WritingRule = (_journey, { facts, by }) =>
  (SPEAKS_FOR[by.role] ?? facts.of) === facts.of ? undefined : CONTACT_DETAILS_REFUSALS.NOT_THEIRS_TO_SAY

const isNews: WritingRule = ({ contactDetails }, { facts }) =>
  (contactDetails?.noLettersTo ?? []).includes(facts.of) === !facts.agrees
    ? CONTACT_DETAILS_REFUSALS.WRITING_SAID_ALREADY
    : undefined

/** R-GEN-02. Nobody who does not want letters is sent one to say so: the worker tells them, and what the law still asks for. */
const confirmed = ({ of, agrees }: RecordWritingConsentFacts): readonly MessageIntent[] =>
  agrees ? [{ template: 'WRITING_CONFIRMED', to: of }] : []

/** Only the person's own letters are produced by hand. */
const toRecall = (journey: Journey, { of, agrees }: RecordWritingConsentFacts): readonly LetterToProduce[] =>
  of === 'PERSON' && !agrees ? lettersToRecall(journey) : []

/**
 * R-GEN-02. The person, their carer or whoever referred them says whether they want letters. Without their consent they get what the
 * law wants in writing, and nothing else; what was to be said they are told.
 */
const recordWritingConsent = defineStep<RecordWritingConsentFacts>()({
  name: 'recordWritingConsent',
  title: 'Record whether somebody wants to be written to',
  roles: [
    'CITIZEN',
    'REPRESENTATIVE',
    'CARER',
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
    'FINANCE_OFFICER',
    'EDT_WORKER',
  ],
  from: STAGES,
  reads: ['contactDetails'],
  rules: [personLives, speaksForThemselves, isNews],
  happens: (journey, { facts }) => {
    const recalled = toRecall(journey, facts)
    const references = recalled.map(({ reference }) => reference)
    return {
      event: {
        type: 'WritingConsentRecorded',
        ...facts,
        ...(references.length === 0 ? {} : { recalled: references }),
      },
      messages: [
        ...confirmed(facts),
        { template: 'WRITING_CHANGED', to: workerOrTeam(journey.allocation), about: { ...facts } },
        ...noteToCallBack(journey, recalled),
      ],
    }
  },
})

export const writingSteps = [recordWritingConsent] as const
