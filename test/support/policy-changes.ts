import type { BankHolidayCalendar } from '../../domain/clocks/calendar.ts'
import { tellJourneysOfChanges } from '../../use-cases/rule-changes/tell-journeys.ts'
import type { Answer } from './api.ts'
import { eventually } from './eventually.ts'
import type { ServedHouse } from './served-house.ts'
import { done, openFor, referralRequest, send, TRIAGE } from './steps.ts'

export const CHANGES = '/v1/policy/changes'
export const PROPOSER = 'staff-policy-admin'
export const APPROVER = 'staff-policy-admin-2'

/** One line of a preview, as far as tests look at it. */
export interface EffectSeen {
  readonly journeyId: string
  readonly clockId: string
  readonly key: string
  readonly effect: string
  readonly wasDueAt: string
  readonly dueAt: string
  readonly accepted: boolean
}

export interface PreviewSeen {
  readonly preview: string
  readonly counts: Readonly<Record<string, number>>
  readonly effects: readonly EffectSeen[]
}

/** What policy administrators do, over HTTP. */
export function policyDesk(served: ServedHouse) {
  const propose = (change: object, as = PROPOSER, headers: Record<string, string> = {}): Promise<Answer> =>
    served.api.post(CHANGES, { as, headers, body: { reason: 'Invented.', ...change } })

  const proposed = async (change: object): Promise<string> => {
    const { status, json } = await propose(change)
    if (status !== 200) throw new Error(JSON.stringify(json))
    return String(json['id'])
  }

  const preview = async (id: string): Promise<PreviewSeen> => {
    const { json } = await served.api.get(`${CHANGES}/${id}/preview?limit=100`, { as: APPROVER })
    return json as unknown as PreviewSeen
  }

  const decide = (id: string, verb: string, body: object, as = APPROVER): Promise<Answer> =>
    served.api.post(`${CHANGES}/${id}/${verb}`, { as, body: { reason: 'Invented, too.', ...body } })

  return {
    propose,
    proposed,
    preview,
    decide,
    /** Approves what the preview says now, with these of its clocks late at once. */
    async approve(id: string, acceptLate: readonly object[] = []): Promise<Answer> {
      const { preview: name } = await preview(id)
      const approved = await decide(id, 'approve', { preview: name, acceptLate })
      if (approved.status !== 200) throw new Error(JSON.stringify(approved.json))
      return approved
    },
    /** Wakes everybody whom an approved change reaches, as the API does every second. */
    async tell(): Promise<void> {
      const { failures } = await tellJourneysOfChanges(served.house.door)
      if (failures.length > 0) throw new Error('A journey could not be told', { cause: failures[0] })
    },
    /** The whole list of a day's year with this day in it as well. */
    async yearWith(day: string): Promise<object> {
      const { json } = await served.api.get('/v1/policy', { as: PROPOSER })
      const { years } = json['bankHolidays'] as BankHolidayCalendar
      const year = day.slice(0, 4)
      return { is: 'BANK_HOLIDAYS', years: { [year]: [...(years[Number(year)] ?? []), day] } }
    },
    /** A journey with a referral, whose triage is due on the next working day; its acknowledgement has gone out. */
    async referred(name: string): Promise<string> {
      const { journey } = done(await openFor(served.house, name))
      done(await send(served.house, await referralRequest(served.house, journey.id)))
      const where = { journeyId: journey.id, key: 'referral.acknowledge', stoppedAt: { not: null } }
      await eventually('the letter is delivered', async () => (await served.house.database.clock.count({ where })) > 0)
      return journey.id
    },
    /** Its triage decision, after which the assessment has its date. */
    async triage(journeyId: string): Promise<Answer> {
      const { version } = (await served.api.get(`/v1/journeys/${journeyId}`, { as: 'staff-triage-worker' })).json
      return served.api.post(`/v1/journeys/${journeyId}/steps/record-triage-decision`, {
        as: 'staff-triage-worker',
        headers: { 'if-match': `"${String(version)}"` },
        body: TRIAGE,
      })
    },
    clockOf: (journeyId: string, key = 'triage.standard') =>
      served.house.database.clock.findFirstOrThrow({ where: { journeyId, key } }),
    async dueAt(journeyId: string, key = 'triage.standard'): Promise<string> {
      const { dueAt } = await served.house.database.clock.findFirstOrThrow({ where: { journeyId, key } })
      return dueAt.toISOString()
    },
    /** Once the journey has heard. */
    becomesDue: (journeyId: string, at: string, key = 'triage.standard') =>
      eventually(`${key} is due at ${at}`, async () => {
        const { dueAt } = await served.house.database.clock.findFirstOrThrow({ where: { journeyId, key } })
        return dueAt.getTime() === Date.parse(at)
      }),
  }
}
