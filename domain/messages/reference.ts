/** The name of a message, the same at every attempt: journey, version that asked for it, and place among its messages. */
export const messageReference = (journeyId: string, version: number, place: number): string =>
  `${journeyId}-${String(version)}-${String(place)}`

/** The version of the journey that asked for a message. */
export const versionOf = (reference: string): number => Number(/-(\d+)-\d+$/.exec(reference)?.[1] ?? 0)
