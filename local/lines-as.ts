import type { z } from 'zod'

/** What a file says, or everything that is wrong with it; lines are counted as an editor counts them. */
export interface ReadLines<Value> {
  readonly lines: readonly { readonly line: number; readonly value: Value }[]
  readonly problems: readonly string[]
}

/** Holds each line against the form in which the API takes it. */
export function linesAs<Value>(
  schema: z.ZodType<Value>,
  rows: readonly { readonly line: number; readonly value: unknown }[],
): ReadLines<Value> {
  const parsed = rows.map(({ line, value }) => ({ line, result: schema.safeParse(value) }))
  return {
    lines: parsed.flatMap(({ line, result }) => (result.success ? [{ line, value: result.data }] : [])),
    problems: parsed.flatMap(({ line, result }) =>
      result.success
        ? []
        : result.error.issues.map((issue) => `Line ${String(line)}, ${issue.path.join('.')}: ${issue.message}`),
    ),
  }
}
