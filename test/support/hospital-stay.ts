import { addDays, localDate } from '../../domain/clocks/civil.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { work, type WorkItem } from '../../domain/journey/waiting-on.ts'
import type { Answer } from './api.ts'
import { journeysAt } from './hospital-notices.ts'
import type { ServedHouse } from './served-house.ts'

/** So many days from today, in London. */
export const inDays = (days: number): string => addDays(localDate(new Date().toISOString()), days)

/** A notice with everything in it. */
export const dischargeNotice = (over: object = {}): Record<string, unknown> => ({
  kind: 'DISCHARGE_NOTICE',
  ward: 'Ward 7',
  proposedOn: inDays(6),
  personTold: true,
  carerTold: 'NO_CARER',
  liaisonName: 'Lia Example',
  liaisonPhone: '01632 960200',
  clinician: 'Dr Example',
  ...over,
})

interface Reason {
  readonly code: string
  readonly words: string
}

export const reasonsOf = ({ json }: Answer): readonly Reason[] =>
  (json['reasons'] as readonly Reason[] | undefined) ?? []
export const codesOf = (answer: Answer): readonly string[] => reasonsOf(answer).map(({ code }) => code)

interface Clock {
  readonly key: string
  readonly status: string
  readonly dueAt: Date
  readonly startedAt: Date
}

/** The one journey of a patient, as it stands. */
export interface Stay {
  readonly id: string
  readonly version: number
  readonly stage: string
  readonly work: readonly WorkItem[]
  readonly clocks: readonly Clock[]
}

/** Looks at the one journey of whoever has this number. @throws when there is none or more than one */
export async function stayOf(served: ServedHouse, nhsNumber: unknown): Promise<Stay> {
  const [journey, ...more] = await journeysAt(served)(nhsNumber)
  if (journey === undefined || more.length > 0) throw new Error('This patient has not one journey')
  const { id, version } = journey
  const clocks = await served.house.database.clock.findMany({ where: { journeyId: id }, orderBy: { startedAt: 'asc' } })
  const state = journey.state as unknown as Journey
  return { id, version, stage: state.stage, work: work(state), clocks }
}

export const runningIn = ({ clocks }: Stay): readonly string[] =>
  clocks.flatMap(({ key, status }) => (status === 'RUNNING' ? [key] : [])).toSorted()
