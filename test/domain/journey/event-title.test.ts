import { expect, it } from '@jest/globals'
import { eventTitle } from '../../../domain/journey/event-title.ts'

it.each([
  ['allocateCase', { type: 'Allocated' }, 'Allocate to a worker'],
  [null, { type: 'ClockFired', key: 'triage.standard', kind: 'BREACH' }, 'The date was missed: '],
  [null, { type: 'ClockFired', key: 'triage.standard', kind: 'REMINDER' }, 'Reminder: '],
  [null, { type: 'ClockFired', key: 'no.clock', kind: 'REMINDER' }, 'Clock fired'],
  [null, { type: 'MessageDelivered', template: 'CLOCK_REMINDER' }, 'Sent: Reminder of a date'],
  [null, { type: 'MessageDelivered', template: 'NO_SUCH' }, 'Message delivered'],
  [null, { type: 'UnplannedReviewTriggered' }, 'Unplanned review triggered'],
])('an event of the step %s, %j, is called "%s…"', (step, payload, title) => {
  expect(eventTitle({ step, type: payload.type, payload })).toContain(title)
})
