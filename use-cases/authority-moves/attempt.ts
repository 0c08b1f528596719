import type { StoredMoveMessage } from '../../prisma/authority-messages.ts'
import type { OtherCouncil } from '../../prisma/hospitals.ts'
import { derivedKey } from '../derived-key.ts'
import type { Caller, StepRequest } from '../step-command.ts'
import type { OpenedMessage } from './message.ts'

/** One attempt to take a message in. */
export interface Attempt {
  readonly stored: StoredMoveMessage
  readonly opened: OpenedMessage
  readonly caller: Caller
  /** When it could first be heard: clocks count from here, however late it is taken in. */
  readonly arrivedAt: string
}

/** R-MOV-15. The system of another council speaks for it, and sees nothing here. */
export const otherCouncil = ({ authority, movesTeam }: OtherCouncil): Caller => ({
  id: `council-${authority}`,
  team: movesTeam ?? '',
  roles: ['OTHER_AUTHORITY'],
  signOffLimitPence: 0,
  qualified: false,
})

/** The same for the same step of the same attempt, so that nothing is done twice. */
export const keyOf = ({ stored: { id, attempts } }: Attempt, step: string): string =>
  derivedKey(`${id} ${String(attempts)} ${step}`)

export function requestOf(attempt: Attempt, journeyId: string): StepRequest {
  const name = 'hearOtherCouncil'
  const { stored, opened, caller, arrivedAt } = attempt
  const { facts, personal } = opened
  return { journeyId, name, key: keyOf(attempt, name), facts, personal, caller, arrivedAt, body: stored.id }
}
