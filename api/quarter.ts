import { z } from 'zod'

/** A quarter in the query of an address. */
export const quarterOf = z.strictObject({
  quarter: z
    .string()
    .regex(/^20\d{2}-Q[1-4]$/, 'Use a year and a quarter, 2026-Q1')
    .meta({ description: 'A quarter of the calendar year, `2026-Q1`' }),
})

export function quarterAsked(query: unknown): { readonly year: number; readonly quarter: number } {
  const [year = 0, quarter = 1] = (query as z.output<typeof quarterOf>).quarter.split('-Q').map(Number)
  return { year, quarter }
}
