/** What came of work on many things at once. */
export interface EachByItself {
  readonly done: number
  readonly failures: readonly unknown[]
}

/** Does the same with each of them, all at once. One that fails keeps no other from being done. */
export async function eachByItself<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<EachByItself> {
  const outcomes = await Promise.allSettled(items.map(work))
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  return { done: items.length - failures.length, failures }
}
