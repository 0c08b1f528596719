import { z } from 'zod'

/** The environment as given: only variables that hold something. */
export type Given = Readonly<Record<string, string>>

/** What a reader must know about one variable. `.env.example` and `docs/operate/settings.md` are made from it. */
export interface VariableNotes {
  /** One sentence: what it is for, with its unit. */
  readonly about: string
  /** Used when the variable is not set; may follow from other variables. None: the variable may stay unset. */
  readonly default?: string | ((settings: Given) => string)
  /** Never printed, logged or quoted in a message. */
  readonly secret?: true
  /** Read by the embedded default (`npm start`, tests) only; production has no use for it. */
  readonly demoOnly?: true
  /** The variable is read with these ways out for messages only. */
  readonly onlyWith?: readonly string[]
  /** It must be set wherever it is read. */
  readonly needed?: true
  /** The default serves demonstrations, so production must set the variable. */
  readonly demoDefault?: true
  /** Why production cannot run with this value; undefined when it can. */
  readonly refusedInProduction?: (value: string) => string | undefined
}

export const notesOf = z.registry<VariableNotes>()

export const variable = <Schema extends z.ZodType>(schema: Schema, notes: VariableNotes): Schema => {
  notesOf.add(schema, notes)
  return schema
}
