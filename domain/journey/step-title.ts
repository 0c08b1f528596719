import { stepDefinition } from './machine.ts'

/** What a step is called, for people; undefined for no step. */
export const stepTitle = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : stepDefinition(name)?.title
