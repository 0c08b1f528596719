/** Who or what holds a journey up: so that whoever reads the list knows whom to ask first. */
export const CAUSE_KINDS = ['BUSINESS', 'DATABASE', 'MESSAGE', 'WORKFLOW', 'WORKER', 'PAUSED'] as const

type CauseKind = (typeof CAUSE_KINDS)[number]

interface CauseWording {
  readonly kind: CauseKind
  /** What is wrong, in plain words. */
  readonly what: string
  readonly whatToDo: string
}

/** Everything that can keep a journey from moving, in words for a supervisor. */
export const CAUSES = {
  TOP_OF_LADDER: {
    kind: 'BUSINESS',
    what: 'A limit was missed, and everybody who could be told has been told. Nothing more happens by itself.',
    whatToDo: 'Have the step taken that the limit waits for; it stands on the list of the role that it waits for.',
  },
  NOBODY_WAITS: {
    kind: 'BUSINESS',
    what: 'The journey is open and waits for nobody and for no date.',
    whatToDo: 'Take the next step of the journey now, and report this as a defect.',
  },
  DATE_LOST: {
    kind: 'BUSINESS',
    what: 'A date that the journey waits for is not where its timer looks, or stands there otherwise.',
    whatToDo:
      'Find out who wrote to the database. Keep the date by hand meanwhile; npm run reconcile says what differs, and the next step of the journey writes its dates anew.',
  },
  WORK_LOST: {
    kind: 'BUSINESS',
    what: 'Something that somebody has to do stands on nobody’s worklist.',
    whatToDo:
      'Tell whoever has to do it now. Find out who wrote to the database; the next step of the journey writes its work anew.',
  },
  NOBODY_SEES: {
    kind: 'BUSINESS',
    what: 'Something that somebody has to do stands on the list of a team or role in which nobody works.',
    whatToDo: 'Give the journey to a team with somebody in it, or put somebody into the directory.',
  },
  WAITS_FOR_LEAVER: {
    kind: 'BUSINESS',
    what: 'The journey waits by name for somebody who does not work here any more.',
    whatToDo: 'A team manager allocates the journey to somebody else.',
  },
  NOBODY_THERE: {
    kind: 'BUSINESS',
    what: 'Something has to be done by a date until which everybody who could do it is away, and nobody stands in.',
    whatToDo: 'Give it to somebody who is there, or say who stands in: POST /v1/absences.',
  },
  BROUGHT_BACK: {
    kind: 'WORKFLOW',
    what: 'The journey was open and its workflow did not run. The hourly check has started it anew from the database.',
    whatToDo:
      'Nothing has to be done for the journey. Find out who ended its workflow: in Temporal’s pages nobody should be able to.',
  },
  NOBODY_ON_CALL: {
    kind: 'BUSINESS',
    what: 'A date ends while the office is closed, and nobody on the rota has taken the call.',
    whatToDo:
      'Find somebody now; whoever has it acknowledges the call in the journey. Then fill the rota of those on call.',
  },
  MESSAGE_STUCK: {
    kind: 'MESSAGE',
    what: 'A letter, an e-mail or a note has not gone out. It is tried again by itself.',
    whatToDo:
      'Look at what the message says: without an address, correct the contact details in the journey, and it goes out at once. Otherwise docs/operate, letters and e-mails.',
  },
  COMMIT_FAILING: {
    kind: 'DATABASE',
    what: 'The database does not take what happened in this journey, or does not answer its timer. Both are tried again until they come through.',
    whatToDo:
      'Are other journeys held up as well? Then look at the database. Is it this one alone? Report it with its reference; nothing is lost meanwhile.',
  },
  COMMIT_CONFLICT: {
    kind: 'DATABASE',
    what: 'The database holds something else than the journey expects. Nothing was overwritten, and the journey takes no step.',
    whatToDo:
      'Find out who wrote to the database, or whether a backup was restored. When the database is right, one manager proposes a repair and another approves it; or the engineer on call runs: npm run recover -- REFERENCE',
  },
  TASK_FAILING: {
    kind: 'WORKFLOW',
    what: 'The program makes a mistake over this journey and stops each time at the same place. Nothing is lost, and no other journey is touched.',
    whatToDo:
      'Report it with its reference. It goes on by itself when a build without the mistake runs; until then do by hand what is urgent, and write it down.',
  },
  WORKFLOW_GONE: {
    kind: 'WORKFLOW',
    what: 'The journey is open and its workflow does not run: somebody ended it by hand, or Temporal has lost it.',
    whatToDo: 'The hourly check brings it back. At once: npm run recover',
  },
  RULES_NOT_HEARD: {
    kind: 'WORKFLOW',
    what: 'A change of policy or of the bank holidays moves dates of this journey, and the journey could not be told. It is tried again by itself; the other journeys have heard.',
    whatToDo:
      'Look whether something else in this list holds the journey up, and see to that first. Until it has heard, it goes by the old dates.',
  },
  NOT_MOVING: {
    kind: 'WORKFLOW',
    what: 'A step or a date waits longer than it should, and nothing says why.',
    whatToDo: 'Look again in a minute. If it still stands here, look at the journey in Temporal’s pages and report it.',
  },
  NO_WORKER: {
    kind: 'WORKER',
    what: 'No worker runs. What has been sent is kept, and what fell due goes on when a worker is back.',
    whatToDo: 'Start a worker: npm run worker. Every journey in this list with this cause goes on by itself.',
  },
  PAUSED: {
    kind: 'PAUSED',
    what: 'Somebody has paused this journey’s workflow in Temporal’s pages. Its dates run on; it takes no step.',
    whatToDo:
      'Ask whoever paused it, and unpause it there; where that is refused, pause it once more first. A date stands still lawfully by the step “Let a date stand still” of the journey.',
  },
} as const satisfies Readonly<Record<string, CauseWording>>

export type Cause = keyof typeof CAUSES

/** Of these Temporal itself knows; each is the reason why the journey does not move. */
export const HELD_UP: readonly Cause[] = [
  'COMMIT_FAILING',
  'COMMIT_CONFLICT',
  'TASK_FAILING',
  'WORKFLOW_GONE',
  'PAUSED',
]

/** What the hourly check finds; each is shown by the journey as well, until a check no longer finds it. */
export const FOUND_BY_CHECK = ['DATE_LOST', 'WORK_LOST', 'NOBODY_SEES', 'WAITS_FOR_LEAVER', 'BROUGHT_BACK'] as const

/** One thing that keeps one journey from moving. */
export interface Trouble {
  readonly journeyId: string
  readonly cause: Cause
  readonly since: Date
}
