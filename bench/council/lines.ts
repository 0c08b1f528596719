import { addDays } from '../../domain/clocks/civil.ts'
import type { LocalDate } from '../../domain/shared/time.ts'

/** A review is a year after the last one; these were, or come, so many days from today. */
const OVERDUE_BY = 1
const FIRST_TO_COME = 70
const DAYS_OF_REVIEWS = 200

const contactOf = (today: LocalDate) => ({ on: addDays(today, -500), channel: 'PHONE', consent: 'CONSENT_GIVEN' })

const active = (today: LocalDate, reviewDueOn: LocalDate) => ({
  stage: 'ACTIVE',
  plan: {
    signedOn: addDays(today, -400),
    startDate: addDays(today, -395),
    supportStartedOn: addDays(today, -395),
    lines: [
      {
        line: 'LINE-1',
        kind: 'CHARGEABLE',
        mode: 'LA_MANAGED',
        pooled: false,
        outsideCouncilList: false,
        weeklyPence: 21_000,
      },
    ],
    personPence: 4_000,
  },
  lastReview: { on: addDays(today, -365), type: 'PLANNED_ANNUAL', outcomesAchieved: 'PARTIAL' },
  reviewDueOn,
})

const line = (today: LocalDate, place: number, stands: object): string =>
  JSON.stringify({
    id: `CASE-${place}`,
    person: {
      fullName: 'Invented Example',
      // Somebody else each time.
      dateOfBirth: addDays('1925-01-01', place),
      address: '1 Invented Street, Exampleton',
      postcode: 'ZZ99 9ZZ',
    },
    team: 'TEAM-NORTH',
    worker: 'staff-practitioner',
    contact: contactOf(today),
    communication: { format: 'STANDARD_PRINT', language: 'en', interpreterNeeded: false, usesWebsites: true },
    summary: 'Invented: lives alone; a neighbour looks in.',
    stands,
    history: [{ on: addDays(today, -450), what: 'ASSESSMENT' }],
  })

const file = (count: number, lineOf: (place: number) => string): string =>
  `${Array.from({ length: count }, (_, place) => lineOf(place)).join('\n')}\n`

/** People with a plan in force whose reviews come, some on each day. */
export const quietLines = (today: LocalDate, count: number): string =>
  file(count, (place) => line(today, place, active(today, addDays(today, FIRST_TO_COME + (place % DAYS_OF_REVIEWS)))))

/** People whose reviews were all due on the same day, which was yesterday. @param from how many people there are already */
export const dueLines = (today: LocalDate, count: number, from: number): string =>
  file(count, (place) => line(today, from + place, active(today, addDays(today, -OVERDUE_BY))))
