/** Asks once for whoever asks within so many milliseconds: probes must not become load. */
export function remembered<T>(forMs: number, read: () => Promise<T>): () => Promise<T> {
  let held: { readonly until: number; readonly answer: Promise<T> } | undefined
  return () => {
    if (held === undefined || held.until < Date.now()) held = { until: Date.now() + forMs, answer: read() }
    return held.answer
  }
}
