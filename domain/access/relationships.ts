import type { Journey } from '../journey/journey.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type { ActingFor } from './acting-for.ts'

/** What of a journey says whose it is. */
export const FACTS_OF_ACCESS = [
  'allocation',
  'held',
  'eligibility',
  'panel',
  'safeguarding',
  'outOfHours',
  'onCall',
  'urgentSupport',
  'hospital',
  'move',
  'access',
] as const satisfies readonly (keyof Journey)[]

export type JourneyFacts = Pick<Journey, 'id' | (typeof FACTS_OF_ACCESS)[number]>

/** What of the moment says whose a journey is. */
export interface AccessMoment {
  /** By the journey's own time. */
  readonly officeClosed: boolean
  /** The journey's own now. */
  readonly now: Instant
}

/** How somebody can stand to a journey. */
export const RELATIONSHIPS = [
  'TAKES_PART',
  'WORKER',
  'BY_NAME',
  'TEAM',
  'LEADS',
  'AREA',
  'PANEL_ITEM',
  'DECIDED_NEEDS',
  'DISCHARGE',
  'MOVE',
  'CONCERN',
  'NIGHT',
  'BEGAN_AT_NIGHT',
  'EVERYBODY',
  'ADMITTED',
  'EMERGENCY',
] as const
export type Relationship = (typeof RELATIONSHIPS)[number]

export const RELATIONSHIP_WORDS: Readonly<Record<Relationship, string>> = {
  TAKES_PART: 'is the person, or takes part in the journey, as somebody has checked',
  WORKER: 'is the worker of the journey',
  BY_NAME: 'has something of the journey to do by name',
  TEAM: 'works in the team of the journey',
  LEADS: 'leads the team of the journey, or somebody of it',
  AREA: 'answers for the area in which the team of the journey works',
  PANEL_ITEM: 'the plan lies before the panel, or was decided there',
  DECIDED_NEEDS: 'the needs have been decided on, so that there is support and money to see to',
  DISCHARGE: 'a hospital has given notice of the person',
  MOVE: 'the person moves between councils',
  CONCERN: 'somebody has raised a concern about safety',
  NIGHT: 'the office is closed',
  BEGAN_AT_NIGHT: 'the out-of-hours team has or had it, or urgent support was arranged',
  EVERYBODY: 'whatever the journey is',
  ADMITTED: 'the journey is restricted and a manager has admitted them by name',
  EMERGENCY: 'has opened the journey in an emergency, with a reason, in the last four hours',
}

type Holds = (by: ActingFor, journey: JourneyFacts, moment: AccessMoment) => boolean

const isOfTeams = (teams: readonly string[], { allocation }: JourneyFacts): boolean =>
  allocation !== undefined && teams.includes(allocation.team)

const HOLDS: Readonly<Record<Relationship, Holds>> = {
  TAKES_PART: ({ takesPartIn = [] }, { id }) => takesPartIn.includes(id),
  WORKER: ({ id }, { allocation }) => allocation?.worker === id,
  BY_NAME: ({ id }, { held }) => (held?.work ?? []).some(({ worker }) => worker === id),
  TEAM: ({ team }, journey) => isOfTeams([team], journey),
  LEADS: ({ team, leads }, journey) => isOfTeams([team, ...leads], journey),
  AREA: ({ areaTeams }, journey) => areaTeams === 'ALL' || isOfTeams(areaTeams, journey),
  PANEL_ITEM: (_by, { panel }) => panel !== undefined && panel.withdrawnAt === undefined,
  DECIDED_NEEDS: (_by, { eligibility }) => eligibility !== undefined,
  DISCHARGE: (_by, { hospital }) => hospital !== undefined,
  MOVE: (_by, { move }) => move !== undefined,
  CONCERN: (_by, { safeguarding }) => safeguarding !== undefined,
  NIGHT: (_by, _journey, { officeClosed }) => officeClosed,
  BEGAN_AT_NIGHT: (_by, { outOfHours, onCall, urgentSupport }) =>
    outOfHours !== undefined || onCall !== undefined || urgentSupport !== undefined,
  EVERYBODY: () => true,
  ADMITTED: ({ id }, { access }) => access?.restricted?.admitted.includes(id) === true,
  EMERGENCY: ({ id }, { access }, { now }) =>
    (access?.looks ?? []).some(({ by, until }) => by === id && toMs(now) < toMs(until)),
}

export const stands = (to: Relationship, ...grounds: Parameters<Holds>): boolean => HOLDS[to](...grounds)
