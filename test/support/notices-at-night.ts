import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals'
import { councilDetails } from '../../activities/letters/council.ts'
import { createCallAboutNotices } from '../../activities/notice-calls.ts'
import { SendFailure, type Envelope } from '../../adapters/messages/sender.ts'
import { isWorkingDay, officialHolidays } from '../../domain/clocks/calendar.ts'
import { addDays, instantAt, localDate, weekday } from '../../domain/clocks/civil.ts'
import { demonstrationCalendar } from '../../domain/clocks/demonstration-calendar.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createRulesInForce } from '../../prisma/rules-in-force.ts'
import { assessmentNotice, giveAt, patient } from './hospital-notices.ts'
import type { ServedHouse } from './served-house.ts'

const TODAY = localDate(new Date().toISOString())
const HOLIDAYS = officialHolidays(demonstrationCalendar(new Date().getUTCFullYear()))
const opensOn = (date: string): boolean => isWorkingDay(date, HOLIDAYS)

/** A Friday of the weeks to come with an ordinary Monday after it. */
export const FRIDAY =
  Array.from({ length: 60 }, (_, days) => addDays(TODAY, days + 1)).find(
    (date) => weekday(date) === 5 && opensOn(date) && opensOn(addDays(date, 3)),
  ) ?? TODAY
export const MONDAY = addDays(FRIDAY, 3)
export const MONDAY_CLOSED = instantAt(MONDAY, '17:15:01')

/** Notices of hospitals that are in no journey, and what whoever is on call hears of them; none is open when a test begins. */
export function noticesAtNight(served: ServedHouse) {
  let sent: Envelope[] = []
  let fails = false
  let asWorker: Database

  beforeAll(() => {
    asWorker = createDatabase(served.house.settings.WORKER_DATABASE_URL, 2)
  })
  afterAll(() => asWorker.$disconnect())
  beforeEach(async () => {
    sent = []
    fails = false
    await served.house.database.$executeRaw`
      UPDATE hospital_notice SET status = 'REJECTED', closed_at = now(), managers_told_at = now() WHERE closed_at IS NULL OR managers_told_at IS NULL`
  })

  /** Everything that came so far came then. */
  const cameOn = (at: string) =>
    served.house.database.$executeRaw`
      UPDATE hospital_notice SET received_at = ${at}::timestamptz WHERE closed_at IS NULL`

  return {
    sent: (): readonly Envelope[] => sent,
    /** From now on messages leave, or do not. */
    leave: (they: boolean): void => {
      fails = !they
    },
    readers: (): readonly string[] => sent.flatMap(({ to }) => to.map(({ email = '' }) => email.split('@')[0] ?? '')),
    /** What a worker does once a minute. */
    look: (now: string) =>
      createCallAboutNotices({
        database: asWorker,
        council: councilDetails(served.house.settings),
        rulesInForce: createRulesInForce(asWorker),
        sender: {
          sendsTexts: true,
          find: () => Promise.resolve(undefined),
          send(envelope) {
            if (fails) return Promise.reject(new SendFailure('AWAY', 'TEMPORARY'))
            sent.push(envelope)
            return Promise.resolve({ reference: envelope.reference, sentAt: now })
          },
        },
      })(now),
    cameOn,
    /** A notice about somebody whom nobody recognises, as if given on Friday at three. */
    unrecognised: async (over: object = {}, cameAt = instantAt(FRIDAY, '15:00:00')): Promise<string> => {
      const { dateOfBirth: _unknown, ...about } = patient()
      const { json } = await giveAt(served)(assessmentNotice({ patient: about, ...over }))
      expect(json['outcome']).toBe('WITH_CLERK')
      await cameOn(cameAt)
      return String(json['id'])
    },
    acknowledge: (id: string, as = 'staff-edt-second') =>
      served.api.post(`/v1/notices-in-doubt/${id}/acknowledgement`, { as, body: {} }),
    settle: (id: string) =>
      served.api.post(`/v1/notices-in-doubt/${id}/settlement`, {
        as: 'staff-edt-worker',
        body: { is: 'NOBODY_FOUND' },
      }),
  }
}
