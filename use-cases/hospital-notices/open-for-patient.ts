import { readForDoor } from '../../prisma/submissions.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import type { DoorDependencies } from '../door.ts'
import { openJourney, type PersonDetails } from '../open-journey.ts'
import type { Caller, StepResult } from '../step-command.ts'
import { takeStep } from '../take-step.ts'
import type { OpenedNotice } from './notice.ts'

/** One attempt to take a notice in. */
export interface Attempt {
  readonly notice: OpenedNotice
  readonly caller: Caller
  /** When the notice came: every clock counts from here, however late it is taken in. */
  readonly arrivedAt: string
  /** The same for the same step of the same attempt, so that nothing is done twice. */
  readonly keyOf: (step: string) => string
}

const asked = ({ notice: { personal, facts } }: Attempt): string => personal['/admissionReason'] ?? wordsFor(facts)

const wordsFor = ({ hospital }: OpenedNotice['facts']): string =>
  `The hospital ${typeof hospital === 'string' ? hospital : ''} asks for an assessment before discharge.`

/** R-REF-01. The hospital says that the person was asked; where they object, the council acts on its duty. */
function consentOf({ personConsulted, objection }: OpenedNotice['facts']): 'CONSENT_GIVEN' | 'LEGAL_DUTY' {
  const objects = objection === 'PERSON' || objection === 'PERSON_AND_CARER'
  return personConsulted === true && !objects ? 'CONSENT_GIVEN' : 'LEGAL_DUTY'
}

/** R-REF-01, R-HOS-01. Opens a journey for a person who has none, with the notice as the first contact. */
export async function openForPatient(
  door: DoorDependencies,
  attempt: Attempt,
  person: PersonDetails,
): Promise<StepResult> {
  const { notice, caller, arrivedAt, keyOf } = attempt
  const { language, interpreterNeeded } = notice.facts
  return openJourney(door, {
    key: keyOf('recordContact'),
    caller,
    arrivedAt,
    body: keyOf('recordContact'),
    facts: {
      team: caller.team,
      channel: 'HOSPITAL_NOTICE',
      consent: consentOf(notice.facts),
      immediateRisk: false,
      communication: {
        format: 'STANDARD_PRINT',
        language: language ?? 'en',
        interpreterNeeded: interpreterNeeded ?? false,
        usesWebsites: true,
      },
    },
    personal: { '/presentingIssue': asked(attempt) },
    person,
  })
}

/** A contact that is no referral yet becomes one, so that triage has it, too. */
export async function referPatient(door: DoorDependencies, attempt: Attempt, journeyId: string): Promise<void> {
  const { notice, caller, arrivedAt, keyOf } = attempt
  const { personal, facts } = notice
  const key = keyOf('createReferral')
  const { journey } = await readForDoor(door.database, journeyId, key)
  if (journey?.state.stage !== 'CONTACT') return
  // What can be written to: the acknowledgement goes there. A ward that gives a telephone number alone is called (R-REF-02).
  const { '/liaisonEmail': email, '/liaisonPhone': phone } = personal
  const admission = facts['admission'] as { readonly state?: string } | undefined
  try {
    await takeStep(door, {
      ...{ journeyId, name: 'createReferral', key, caller, arrivedAt, body: key },
      facts: {
        referrer: 'HOSPITAL',
        routeOfAccess: 'HOSPITAL_DISCHARGE',
        urgent: false,
        carerKnown: facts['carerConsulted'] !== 'NO_CARER',
        inHospital: admission?.state === 'ADMITTED',
      },
      personal: {
        '/needSummary': asked(attempt),
        ...(personal['/liaisonName'] === undefined ? {} : { '/referrerName': personal['/liaisonName'] }),
        ...(email === undefined ? {} : { '/referrerContact': email }),
        ...(phone === undefined ? {} : { '/referrerPhone': phone }),
      },
    })
  } catch (error) {
    // Somebody at the front door was quicker.
    if (!(error instanceof Refused)) throw error
  }
}
