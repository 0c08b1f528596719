import { ASSESSMENT } from './assessment.ts'
import { CHANGES } from './changes.ts'
import { CHARGING } from './charging.ts'
import { CLOSURE } from './closure.ts'
import { COMPLAINTS_AND_SAFEGUARDING } from './complaints-and-safeguarding.ts'
import { DATES } from './dates.ts'
import { DIRECT_PAYMENTS } from './direct-payments.ts'
import { ELIGIBILITY_AND_MONEY } from './eligibility-and-money.ts'
import { FRONT_DOOR } from './front-door.ts'
import { HOSPITAL } from './hospital.ts'
import { MOVE } from './move.ts'
import { PANEL } from './panel.ts'
import { PLANNING } from './planning.ts'
import { REVIEW_DELAYS } from './review-delays.ts'
import { REVIEWS } from './reviews.ts'
import { completeRow, type ClockRow, type RowData } from './row.ts'
import { SIGN_OFF } from './sign-off.ts'
import { TRANSITION_AND_OPERATIONS } from './transition-and-operations.ts'
import { WAITING } from './waiting.ts'
import { URGENT_SUPPORT } from './urgent-support.ts'

const ROWS = {
  ...FRONT_DOOR,
  ...WAITING,
  ...ASSESSMENT,
  ...URGENT_SUPPORT,
  ...ELIGIBILITY_AND_MONEY,
  ...CHARGING,
  ...PLANNING,
  ...PANEL,
  ...SIGN_OFF,
  ...REVIEWS,
  ...REVIEW_DELAYS,
  ...DATES,
  ...CHANGES,
  ...DIRECT_PAYMENTS,
  ...HOSPITAL,
  ...MOVE,
  ...COMPLAINTS_AND_SAFEGUARDING,
  ...TRANSITION_AND_OPERATIONS,
  ...CLOSURE,
}

/** The policy key of a clock (rulebook section 5): a closed list, stored and sent. */
export type ClockKey = keyof typeof ROWS

/** Every clock of rulebook section 5, and a few that follow from its rules (docs/decisions). */
export const CLOCKS = Object.fromEntries(
  Object.entries<RowData>(ROWS).map(([key, row]) => [key, completeRow(key, row)]),
) as Readonly<Record<ClockKey, ClockRow>>

/** All keys, in the order of the rulebook's regions. */
export const CLOCK_KEYS = Object.keys(ROWS) as readonly ClockKey[]

export const isClockKey = (key: string): key is ClockKey => Object.hasOwn(ROWS, key)
