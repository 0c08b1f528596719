import { isDisputed, partiesToAsk } from '../agreement/held.ts'
import { openDelay, type DelayCause } from '../hospital/delay.ts'
import { awaitsAnswer, outgoing } from '../moves/telling.ts'
import type { Role } from '../roles/roles.ts'
import type { Journey } from './journey.ts'
import type { StepName } from './parts.ts'
import { waitingOn, type WaitingOn } from './waiting-on.ts'

/** Whom a wait can be accounted to. NOBODY: nobody has to act before a date, or the journey is closed. */
export const WAITED_FOR = [
  'COUNCIL',
  'PERSON',
  'HOSPITAL',
  'PANEL',
  'PROVIDER',
  'OTHER_COUNCIL',
  'LAWFULLY_PAUSED',
  'NOBODY',
] as const
export type WaitedFor = (typeof WAITED_FOR)[number]

/** Whom a journey waits for from one of its events to the next. Kept with the event, so that it stays as it was seen then. */
export interface Waits {
  readonly for: WaitedFor
  /** Whose step it is, where somebody has one to take. */
  readonly role?: Role
  /** The step that is waited for first. */
  readonly step?: StepName
}

/** Whom the journey waits for as it stands, for the account of its waiting time. */
export function waitsOf(journey: Journey): Waits {
  const waiting = waitingOn(journey)
  const [step] = waiting.steps
  if (step === undefined) return { for: withoutStep(journey) }
  // On the ward it is not the step of anybody here that the person waits for.
  const ward = ofTheWard(journey)
  return ward === undefined ? { for: ofTheStage(journey, waiting), role: waiting.role, step } : { for: ward }
}

/** Nobody here has anything to do. */
function withoutStep(journey: Journey): WaitedFor {
  if (isTheOtherCouncils(journey)) return 'OTHER_COUNCIL'
  return isPaused(journey) ? 'LAWFULLY_PAUSED' : 'NOBODY'
}

/** The other council looks whether the move is meant, or has been offered the person. */
const isTheOtherCouncils = (journey: Journey): boolean => outgoing(journey)?.is === 'VERIFYING' || awaitsAnswer(journey)

const isPaused = ({ clocks }: Journey): boolean => clocks.some(({ paused }) => paused)

const OF_DELAY: Readonly<Partial<Record<DelayCause, WaitedFor>>> = { NHS: 'HOSPITAL' }

/** R-HOS-08. Assessed and ready to leave: the hospital's turn, unless the discharge is late for another cause. */
function ofTheWard({ hospital }: Journey): WaitedFor | undefined {
  if (hospital?.notice === undefined || hospital.assessed === undefined) return undefined
  const delay = openDelay(hospital.delays)
  if (delay === undefined) return hospital.supportInPlaceFrom === undefined ? undefined : 'HOSPITAL'
  const cause = delay.waits.at(-1)?.cause
  return cause && OF_DELAY[cause]
}

/** The council has to show that it was somebody else's turn: where nothing says so, the wait is the council's. */
function ofTheStage(journey: Journey, { role, steps }: WaitingOn): WaitedFor {
  if (journey.stage === 'PANEL') return 'PANEL'
  if (steps.includes('recordServiceStarted')) return 'PROVIDER'
  const asksThePerson = isTheirAnswer(journey) || (role === 'FINANCE_OFFICER' && isTheirInformation(journey))
  return asksThePerson ? 'PERSON' : 'COUNCIL'
}

/** The plan is with those outside the council who have to agree, and nobody has said no. */
const isTheirAnswer = ({ stage, agreement }: Journey): boolean =>
  stage === 'AGREEING' &&
  agreement !== undefined &&
  !isDisputed(agreement) &&
  partiesToAsk(agreement).some((party) => party !== 'COUNCIL')

/** The person has been asked for what the financial assessment is made from. */
const isTheirInformation = ({ clocks }: Journey): boolean => clocks.some(({ key }) => key === 'finance.infoChase')
