import { takesPart } from '../assessment/involvement.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { Instant } from '../shared/time.ts'
import { without } from '../shared/without.ts'
import { advocateNeeded, type AdvocacyScreen } from './screen.ts'
import type { AdvocateNews, Arranging } from './state.ts'

type Arranged = Pick<Journey, 'advocacy'>

interface Finding {
  readonly isNeeded: boolean
  readonly at: Instant
}

/** A screen that a step brought, and whether an advocate takes part in what the step begins. */
export interface Looked {
  readonly screen: AdvocacyScreen | undefined
  readonly isThere?: boolean
  readonly at: Instant
}

/** Somebody takes part already: of one whom nobody needs or looks for nothing is kept. */
const takingPart = (arranging: Arranging | undefined, { isNeeded, at }: Finding): Arranging | undefined => {
  if (arranging === undefined || arranging.is === 'ENDED') return isNeeded ? { is: 'ACTIVE', since: at } : arranging
  return arranging.is === 'ACTIVE' ? arranging : { is: 'ACTIVE', since: at }
}

/** What was asked for or is there is for a person to end; a search that nobody has begun ends with the need. */
const lookedFor = (arranging: Arranging | undefined, { isNeeded, at }: Finding): Arranging | undefined => {
  if (!isNeeded) return arranging?.is === 'NEEDED' ? undefined : arranging
  return arranging === undefined || arranging.is === 'ENDED' ? { is: 'NEEDED', since: at } : arranging
}

/** R-ADV-02. What a screen makes of the arranging. */
function after({ advocacy }: Arranged, { screen, isThere = false, at }: Looked): Arranging | undefined {
  const arranging = advocacy?.arranging
  if (screen === undefined) return arranging
  return (isThere ? takingPart : lookedFor)(arranging, { isNeeded: advocateNeeded(screen), at })
}

/** R-ADV-02. What the event of a screen says of it: the record holds what followed then, whatever the rule says later. */
export function newsOfScreen(journey: Arranged, looked: Looked): AdvocateNews {
  const arranging = after(journey, looked)
  if (arranging === journey.advocacy?.arranging) return {}
  if (arranging === undefined) return { advocate: 'NO_LONGER_NEEDED' }
  return { advocate: arranging.is === 'ACTIVE' ? 'ACTIVE' : 'NEEDED' }
}

/** R-ADV-02. The slice after a screen; nothing where it changed nothing. */
export function afterScreen(
  { advocacy = {} }: Arranged,
  { advocate }: AdvocateNews,
  at: Instant,
): Pick<Changes, 'advocacy'> {
  if (advocate === undefined) return {}
  return {
    advocacy:
      advocate === 'NO_LONGER_NEEDED'
        ? without(advocacy, 'arranging')
        : { ...advocacy, arranging: { is: advocate, since: at } },
  }
}

const isNewlyNeeded = (journey: Arranged, looked: Looked): boolean =>
  after(journey, looked)?.is === 'NEEDED' && journey.advocacy?.arranging?.is !== 'NEEDED'

/** R-ADV-02. Needed: somebody asks an advocacy service by a date. There already, or not needed any more: nobody has to. */
export function clocksOfScreen(journey: Pick<Journey, 'advocacy' | 'clocks'>, looked: Looked): readonly ClockIntent[] {
  if (isNewlyNeeded(journey, looked)) return [start('advocacy.instruct', looked.at)]
  const arranging = after(journey, looked)
  if (arranging?.is === journey.advocacy?.arranging?.is) return []
  const runs = (key: ClockKey): boolean => journey.clocks.some((clock) => clock.key === key)
  const stop = arranging?.is === 'ACTIVE' ? met : cancel
  return (['advocacy.instruct', 'advocacy.confirm'] as const)
    .filter(runs)
    .map((key) => stop(key, arranging?.is === 'ACTIVE' ? 'AdvocateTakesPart' : 'AdvocacyScreened'))
}

/** R-ADV-02. Whoever has to arrange one hears at once, whichever screen found it. */
export const notesOfScreen = (
  journey: Pick<Journey, 'advocacy' | 'allocation'>,
  looked: Looked,
): readonly MessageIntent[] =>
  isNewlyNeeded(journey, looked)
    ? (['TEAM_MANAGER', workerOrTeam(journey.allocation)] as const).map(
        (to) => ({ template: 'ADVOCATE_NEEDED', to, dates: ['advocacy.instruct'] }) as const,
      )
    : []

/** R-ADV-06. The person has an independent advocate. */
export const hasAdvocate = ({ advocacy }: Arranged): boolean => advocacy?.arranging?.is === 'ACTIVE'

/** R-ADV-06. An advocate takes part in the assessment: from its beginning, or because one was confirmed since. */
export const advocateInAssessment = (journey: Pick<Journey, 'advocacy' | 'assessment'>): boolean =>
  takesPart(journey.assessment?.involvement, 'ADVOCATE') || hasAdvocate(journey)
