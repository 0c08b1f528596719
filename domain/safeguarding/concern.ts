import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant } from '../shared/time.ts'
import type { safeguardingTemplates } from './messages.ts'
import type { ConcernId, ConcernSource } from './state.ts'

/** What an event says when it raises a concern. */
export interface Raised {
  readonly id: ConcernId
  readonly source: ConcernSource
}

/** The field of an event that may raise one; absent in events from before such a concern was recorded. */
export interface MayRaise {
  readonly concern?: Raised
}

/** R-HOS-15. A concern of its own for every time that signs are seen: the last one may be about somebody else. */
export const newConcern = ({ safeguarding }: Pick<Journey, 'safeguarding'>, source: ConcernSource): Raised => ({
  id: `concern-${String((safeguarding?.concerns.length ?? 0) + 1)}`,
  source,
})

/** Those that are asked about by form each time that somebody looks: the same answer twice is one concern. */
const ASKED_BY_FORM: readonly ConcernSource[] = ['TRIAGE', 'WAITING']

const nobodyHasYet = ({ safeguarding }: Pick<Journey, 'safeguarding'>): boolean =>
  (safeguarding?.concerns ?? []).some(({ source, takenOn }) => takenOn === undefined && ASKED_BY_FORM.includes(source))

/** R-REF-04, R-WTW-04. What a screen found, unless the concern that an earlier one raised still waits for somebody to take it on. */
export const screenedConcern = (
  journey: Pick<Journey, 'safeguarding'>,
  source: 'TRIAGE' | 'WAITING',
  found: boolean,
): Raised | undefined => (found && !nobodyHasYet(journey) ? newConcern(journey, source) : undefined)

/** The field of an event, or nothing. */
export const asConcern = (concern: Raised | undefined): MayRaise => (concern === undefined ? {} : { concern })

/** The journey with the concern in it; as it was where the event raises none. */
export const raised = ({ safeguarding }: Journey, concern: Raised | undefined, at: Instant): Changes =>
  concern === undefined
    ? {}
    : { safeguarding: { concerns: [...(safeguarding?.concerns ?? []), { ...concern, raisedAt: at }] } }

/** R-HOS-15, R-REF-04. Whether the person is safe now, and somebody who takes the concern on. Nothing else waits for either. */
export const concernClocks = (concern: Raised | undefined, from: Instant): readonly ClockIntent[] =>
  concern === undefined
    ? []
    : (['safeguarding.immediateSafety', 'safeguarding.takeOn'] as const).map((key) => ({
        do: 'start',
        key,
        instance: concern.id,
        from,
      }))

/** What the note to those who have to know is called, by who saw the signs. */
const NOTES: Readonly<Record<ConcernSource, keyof typeof safeguardingTemplates>> = {
  PERSON: 'CONCERN_RAISED',
  FAMILY_OR_CARER: 'CONCERN_RAISED',
  PUBLIC: 'CONCERN_RAISED',
  PROVIDER: 'CONCERN_RAISED',
  HEALTH_SERVICE: 'CONCERN_RAISED',
  POLICE_OR_FIRE_SERVICE: 'CONCERN_RAISED',
  COUNCIL_STAFF: 'CONCERN_RAISED',
  OTHER: 'CONCERN_RAISED',
  HOSPITAL: 'HOSPITAL_ABUSE_SIGNS',
  WARD_ASSESSMENT: 'HOSPITAL_ABUSE_SIGNS',
  TRIAGE: 'TRIAGE_SAFEGUARDING_CONCERN',
  WAITING: 'WAITING_SAFEGUARDING_CONCERN',
  REVIEW: 'REVIEW_SAFEGUARDING_CONCERN',
}

const SAY_WHO: readonly (keyof typeof safeguardingTemplates)[] = ['CONCERN_RAISED', 'HOSPITAL_ABUSE_SIGNS']

/** R-HOS-15, R-REF-04. The safeguarding lead has it; whoever is there makes sure that the person is safe. */
export function concernWords(concern: Raised | undefined, atNight: boolean): readonly MessageIntent[] {
  if (concern === undefined) return []
  const template = NOTES[concern.source]
  const note = {
    template,
    dates: ['safeguarding.immediateSafety', 'safeguarding.takeOn'],
    // Of the others the note itself says where it was found.
    ...(SAY_WHO.includes(template) ? { about: { source: concern.source } } : {}),
  } as const
  return [
    { ...note, to: 'SAFEGUARDING_LEAD' },
    { ...note, to: 'DUTY_MANAGER' },
    ...(atNight ? [{ ...note, to: 'EDT_MANAGER' } as const] : []),
  ]
}

/** R-REF-05. The office is closed, so the out-of-hours team hears, too. */
export const isAtNight = ({ standing }: Pick<Step, 'standing'>): boolean => standing.inOfficeHours === false
