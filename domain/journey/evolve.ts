import type { Journey } from './journey.ts'
import type { Happened } from './step.ts'

/** The slices of the journey that an event changes. Slices it names count as touched (`Region`). */
export type Changes = Partial<
  Omit<Journey, 'schema' | 'id' | 'reference' | 'authority' | 'version' | 'touched' | 'recent' | 'clocks'>
>

/** How each event of a part changes the journey. It never refuses: an event has already happened. */
export type Evolvers<Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: (
    journey: Journey,
    event: Extract<Event, { readonly type: Type }>,
    happened: Happened,
  ) => Changes
}
