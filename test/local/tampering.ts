import { journeyNumber } from '../support/recorded.ts'

export const JOURNEYS = 5
export const EVENTS = 8
export const FIRST = journeyNumber(1)
export const LAST = journeyNumber(JOURNEYS)
const eventOf = (journeyId: string, version: number) => `journey ${journeyId} version ${String(version)}`
export const event = (kind: string, version: number, journeyId = FIRST) => ({
  kind,
  table: 'journey_event',
  row: eventOf(journeyId, version),
})
const swapped = (table: string, column: string, [a, b]: readonly [number, number], where = 'true') => `
  UPDATE ${table} SET ${column} = -1 WHERE ${column} = ${String(a)} AND ${where};
  UPDATE ${table} SET ${column} = ${String(a)} WHERE ${column} = ${String(b)} AND ${where};
  UPDATE ${table} SET ${column} = ${String(b)} WHERE ${column} = -1 AND ${where}`

/** Whoever can do everything makes the chain of the first journey anew, so that it fits in itself. */
const chainedAnew = `
  DO $$ DECLARE e journey_event%ROWTYPE; before text := ''; BEGIN
    FOR e IN SELECT * FROM journey_event WHERE journey_id = '${FIRST}' ORDER BY version LOOP
      UPDATE journey_event SET previous_hash = before, hash = event_hash(before, e)
      WHERE journey_id = e.journey_id AND version = e.version RETURNING hash INTO before;
    END LOOP;
  END $$`

export const FORGOTTEN = `
  DELETE FROM journey_event WHERE journey_id = '${LAST}' AND version > ${String(EVENTS - 2)};
  UPDATE journey SET version = ${String(EVENTS - 2)} WHERE id = '${LAST}'`

type Case = readonly [kind: string, table: string, how: string, sql: string, found: readonly object[]]

const OF_EVENTS: readonly Case[] = [
  [
    'EDITED',
    'journey_event',
    'what it says',
    `UPDATE journey_event SET payload = '{}' WHERE journey_id = '${FIRST}' AND version = 3`,
    [event('EDITED', 3)],
  ],
  [
    'EDITED',
    'journey_event',
    'with every hash of the journey made anew',
    `UPDATE journey_event SET actor_id = 'somebody-else' WHERE journey_id = '${FIRST}' AND version = 7; ${chainedAnew}`,
    [event('EDITED', 7), event('EDITED', 8)],
  ],
  [
    'DELETED',
    'journey_event',
    'one between others',
    `DELETE FROM journey_event WHERE journey_id = '${FIRST}' AND version = 4`,
    [event('DELETED', 4)],
  ],
  [
    'REORDERED',
    'journey_event',
    'two of one journey',
    swapped('journey_event', 'version', [3, 4], `journey_id = '${FIRST}'`),
    [event('REORDERED', 3), event('REORDERED', 4)],
  ],
  [
    'TRUNCATED',
    'journey_event',
    'the last two, with the row of the journey set back',
    FORGOTTEN,
    [event('TRUNCATED', EVENTS - 1, LAST), event('TRUNCATED', EVENTS, LAST)],
  ],
  [
    'TRUNCATED',
    'journey_event',
    'all of a journey, and the journey',
    `DELETE FROM journey_event WHERE journey_id = '${FIRST}'; DELETE FROM journey WHERE id = '${FIRST}'`,
    Array.from({ length: EVENTS }, (_each, index) => event('TRUNCATED', index + 1)),
  ],
  [
    'ADDED',
    'journey_event',
    'one that nobody took',
    `INSERT INTO journey_event (journey_id, version, type, payload, actor_id, actor_role, received_at, idempotency_key,
       policy_version, calendar_version, previous_hash, hash)
     SELECT journey_id, 9, type, payload, actor_id, actor_role, received_at, 'another', 1, 1, hash, 'made-up'
     FROM journey_event WHERE journey_id = '${FIRST}' AND version = 8; UPDATE journey SET version = 9 WHERE id = '${FIRST}'`,
    [event('ADDED', 9)],
  ],
]

export const entry = (kind: string, row: number) => ({ kind, table: 'audit_entry', row: String(row) })

const OF_AUDIT: readonly Case[] = [
  ['EDITED', 'audit_entry', 'who it was', `UPDATE audit_entry SET who = 'nobody' WHERE id = 10`, [entry('EDITED', 10)]],
  [
    'EDITED',
    'audit_entry',
    'when it was',
    `UPDATE audit_entry SET at = at - interval '1 day' WHERE id = 11`,
    [entry('EDITED', 11)],
  ],
  ['DELETED', 'audit_entry', 'a look', `DELETE FROM audit_entry WHERE id = 12`, [entry('DELETED', 12)]],
  [
    'REORDERED',
    'audit_entry',
    'two looks',
    swapped('audit_entry', 'id', [10, 12]),
    [entry('REORDERED', 10), entry('REORDERED', 12)],
  ],
]

export const kept = (kind: string, table: string, row: string) => ({ kind, table, row })

const OF_OTHERS: readonly Case[] = [
  [
    'EDITED',
    'staff_change',
    'what was changed',
    `UPDATE staff_change SET changes = '{}' WHERE version = 2`,
    [kept('EDITED', 'staff_change', 'staff-example/2')],
  ],
  [
    'DELETED',
    'staff_change',
    'a change',
    'DELETE FROM staff_change WHERE version = 2',
    [kept('DELETED', 'staff_change', 'staff-example/2')],
  ],
  [
    'REORDERED',
    'staff_change',
    'two changes',
    swapped('staff_change', 'version', [1, 2]),
    [kept('REORDERED', 'staff_change', 'staff-example/1'), kept('REORDERED', 'staff_change', 'staff-example/2')],
  ],
  [
    'TRUNCATED',
    'staff_change',
    'the last change',
    'DELETE FROM staff_change WHERE version = 3',
    [kept('TRUNCATED', 'staff_change', 'staff-example/3')],
  ],
  [
    'EDITED',
    'policy_version',
    'a value',
    `UPDATE policy_version SET policy = '{}' WHERE version = 12`,
    [kept('EDITED', 'policy_version', '12')],
  ],
  [
    'DELETED',
    'policy_version',
    'a version',
    'DELETE FROM policy_version WHERE version = 12',
    [kept('DELETED', 'policy_version', '12')],
  ],
  [
    'REORDERED',
    'policy_version',
    'two versions',
    swapped('policy_version', 'version', [11, 12]),
    [kept('REORDERED', 'policy_version', '11'), kept('REORDERED', 'policy_version', '12')],
  ],
  [
    'TRUNCATED',
    'policy_version',
    'the last version',
    'DELETE FROM policy_version WHERE version = 13',
    [kept('TRUNCATED', 'policy_version', '13')],
  ],
  [
    'EDITED',
    'calendar_version',
    'a bank holiday',
    `UPDATE calendar_version SET years = '[]'`,
    [kept('EDITED', 'calendar_version', '11')],
  ],
  [
    'ADDED',
    'policy_version',
    'a version that nobody approved',
    `INSERT INTO policy_version VALUES (14, now(), '{}', now())`,
    [kept('ADDED', 'policy_version', '14')],
  ],
]

export const head = (kind: string, number: number) => ({ kind, table: 'audit_head', row: String(number) })

const OF_HEADS: readonly Case[] = [
  ['EDITED', 'audit_head', 'its hash', `UPDATE audit_head SET hash = 'made-up' WHERE number = 1`, [head('EDITED', 1)]],
  ['DELETED', 'audit_head', 'one between others', 'DELETE FROM audit_head WHERE number = 2', [head('DELETED', 2)]],
  [
    'REORDERED',
    'audit_head',
    'two heads',
    swapped('audit_head', 'number', [1, 2]),
    [head('REORDERED', 1), head('REORDERED', 2)],
  ],
]

/** What somebody does as a superuser with every trigger off, and what has to be found. */
export const TAMPERINGS = [...OF_EVENTS, ...OF_AUDIT, ...OF_OTHERS, ...OF_HEADS].map(
  ([kind, table, how, sql, found]) => ({ kind, table, how, sql, found }),
)
