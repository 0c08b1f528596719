import type { Evidence } from './evidence.ts'
import { clocksAgree, columnsAgree, datesFiredOnce, nobodyIsLost, workAgrees } from './of-dates.ts'
import { auditIsWhole, chainIsWhole, doneOnce, foldIsState, inOrder, nothingOpen, refusedNever } from './of-events.ts'
import { messagesAreThere, messagesGoOut } from './of-messages.ts'

const RESTORE =
  'Find out who wrote to the database, and restore what they changed from the backup; no command mends it.'

interface ReconcileRule {
  /** What is wrong, in words; empty when nothing is. */
  readonly wrong: (evidence: Evidence) => readonly string[]
  readonly mend: string
}

/** What PostgreSQL has to agree about with itself, journey by journey. */
export const RULES = {
  DONE_ONCE: { wrong: doneOnce, mend: RESTORE },
  REFUSED_NEVER: { wrong: refusedNever, mend: RESTORE },
  ORDER: { wrong: inOrder, mend: RESTORE },
  STATE: { wrong: foldIsState, mend: RESTORE },
  COLUMNS: { wrong: columnsAgree, mend: RESTORE },
  CLOCKS: { wrong: clocksAgree, mend: RESTORE },
  WORK: { wrong: workAgrees, mend: 'The next step of the journey writes its work anew.' },
  DATES: { wrong: datesFiredOnce, mend: RESTORE },
  CHAIN: { wrong: chainIsWhole, mend: RESTORE },
  AUDIT: { wrong: auditIsWhole, mend: RESTORE },
  MESSAGES: { wrong: messagesAreThere, mend: RESTORE },
  OPEN: { wrong: nothingOpen, mend: 'Is an API running? It sends what is open again, every second.' },
  POST: {
    wrong: messagesGoOut,
    mend: 'Look at the workflow of the message: docs/operate/README.md, letters and e-mails.',
  },
  LOST: { wrong: nobodyIsLost, mend: 'Is a worker running? If so: npm run recover -- REFERENCE' },
} as const satisfies Record<string, ReconcileRule>

export type RuleKey = keyof typeof RULES
