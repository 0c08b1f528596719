/** An instant in UTC, ISO 8601 with `Z` and whole seconds or milliseconds: `2026-03-27T18:30:00Z`. */
export type Instant = string

/** A calendar date in Europe/London, `2026-03-27`. It has no time and no zone until a clock gives it one. */
export type LocalDate = string

/** True when a date lies between two others or on one of them; a bound that is not known bounds nothing. ISO dates sort as text. */
export const isBetween = (date: LocalDate, earliest: LocalDate = date, latest: LocalDate = date): boolean =>
  earliest <= date && date <= latest

/** Milliseconds since the epoch, for comparing instants whose texts may differ in precision. */
export const toMs = (at: Instant): number => Date.parse(at)

/** An instant from milliseconds since the epoch. */
export const fromMs = (ms: number): Instant => new Date(ms).toISOString()

/** An instant that lies on this date in London, winter and summer. */
export const noonOf = (date: LocalDate): Instant => `${date}T12:00:00Z`
