const REMEMBERED_MS = 5000

/** What is asked about may come from a caller, so there is an end to what is kept of it. */
const MOST_REMEMBERED = 10_000

interface Remembered<Answer> {
  readonly until: number
  readonly answer: Promise<Answer>
}

/** Asks once in a few seconds; a question that failed is asked again. */
export function rememberBriefly<Answer>(ask: (id: string) => Promise<Answer>): (id: string) => Promise<Answer> {
  const remembered = new Map<string, Remembered<Answer>>()
  return (id) => {
    const known = remembered.get(id)
    if (known !== undefined && known.until > Date.now()) return known.answer
    const asked = { until: Date.now() + REMEMBERED_MS, answer: ask(id) }
    asked.answer.catch(() => {
      if (remembered.get(id) === asked) remembered.delete(id)
    })
    // Set anew, so that the oldest stand first.
    remembered.delete(id)
    remembered.set(id, asked)
    forgetOldest(remembered)
    return asked.answer
  }
}

function forgetOldest(remembered: Map<string, unknown>): void {
  if (remembered.size <= MOST_REMEMBERED) return
  const [oldest] = remembered.keys()
  if (oldest !== undefined) remembered.delete(oldest)
}
