const REMEMBERED_MS = 5000

/** Asks once in a few seconds; a question that failed is asked again. */
export function rememberBriefly<Answer>(ask: (id: string) => Promise<Answer>): (id: string) => Promise<Answer> {
  const remembered = new Map<string, { readonly until: number; readonly answer: Promise<Answer> }>()
  return (id) => {
    const known = remembered.get(id)
    if (known !== undefined && known.until > Date.now()) return known.answer
    const answer = ask(id)
    answer.catch(() => remembered.delete(id))
    remembered.set(id, { until: Date.now() + REMEMBERED_MS, answer })
    return answer
  }
}
