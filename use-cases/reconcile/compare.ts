const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/** The same thing as the same text: keys in order, instants in one precision, nothing where there is `undefined`. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === 'string' && INSTANT.test(each)) return new Date(each).toISOString()
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => a.localeCompare(b)))
  })

/** Nothing when it holds, else what is wrong. */
export const unless = (holds: boolean, what: string): readonly string[] => (holds ? [] : [what])

/** Nothing when both are the same, else what each of them is. */
export const same = (what: string, a: unknown, b: unknown): readonly string[] =>
  unless(
    canonical(a ?? null) === canonical(b ?? null),
    `${what}: ${canonical(a ?? null)} is not ${canonical(b ?? null)}`,
  )
