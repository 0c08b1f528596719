import { runStatement } from '../../local/postgres.ts'

/** The id of the journey with this number, counted from 1. */
export const journeyNumber = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/**
 * Journeys with events in turn, as the commit leaves them: each chained, each with its entry in the audit, and somebody who looked. What
 * they say is invented and means nothing.
 * @param from the version of the first event of each
 */
export async function record(
  url: string,
  { journeys, from = 1, upto }: { readonly journeys: number; readonly from?: number; readonly upto: number },
): Promise<void> {
  await runStatement(
    url,
    `DO $$
     DECLARE e journey_event%ROWTYPE;
     BEGIN
       FOR v IN ${String(from)}..${String(upto)} LOOP FOR n IN 1..${String(journeys)} LOOP
         e := NULL;
         e.journey_id := ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid;
         IF v = 1 THEN
           INSERT INTO person (id, profile_sealed) VALUES (e.journey_id, '\\x00');
           INSERT INTO journey (id, reference, person_id, authority, version, stage, waiting_on, state, opened_at)
           VALUES (e.journey_id, 'ASC-EXAMPLE-' || n, e.journey_id, 'E09999999', 1, 'TRIAGE', 'NOBODY', '{}', now());
         ELSE
           UPDATE journey SET version = v WHERE id = e.journey_id;
         END IF;
         e.version := v; e.type := 'ExampleHappened'; e.step := 'example'; e.payload := jsonb_build_object('n', n, 'v', v);
         e.actor_id := 'staff-example'; e.actor_role := 'PRACTITIONER'; e.received_at := now(); e.committed_at := now();
         e.idempotency_key := gen_random_uuid(); e.policy_version := 1; e.calendar_version := 1;
         e.previous_hash := coalesce((SELECT hash FROM journey_event WHERE journey_id = e.journey_id AND version = v - 1), '');
         e.hash := event_hash(e.previous_hash, e);
         INSERT INTO journey_event SELECT (e).*;
         INSERT INTO audit_entry (what, who, role, journey_id, outcome, correlation_id, details)
         VALUES ('example', e.actor_id, e.actor_role, e.journey_id, 'ACCEPTED', e.idempotency_key, jsonb_build_object('version', v)),
                ('VIEW_JOURNEY', 'staff-' || v, 'TEAM_MANAGER', e.journey_id, 'SEEN', gen_random_uuid(), '{}');
       END LOOP; END LOOP;
     END $$`,
  )
}
