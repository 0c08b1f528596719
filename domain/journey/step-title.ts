import { stepDefinition } from './machine.ts'
import { groupOf } from './step-groups.ts'

/** What a step is called, for people; undefined for no step. */
export const stepTitle = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : stepDefinition(name)?.title

/** The group under which a step is shown; undefined for what no step brought. */
export const stepGroup = (name: string | null): string | undefined => (name === null ? undefined : groupOf(name))
