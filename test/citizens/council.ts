import { demonstrationCalendar } from '../../domain/clocks/demonstration-calendar.ts'
import { DEFAULT_POLICY } from '../../domain/clocks/policy.ts'
import { DEFAULT_MONEY_POLICY } from '../../domain/policy/money.ts'
import { DEFAULT_THRESHOLDS } from '../../domain/policy/thresholds.ts'
import { readDemoStaff } from '../../local/demo-staff.ts'
import type { PanelAgenda } from '../../prisma/queries/panel-agenda.ts'
import type { CouncilRules } from '../../prisma/rules-in-force.ts'
import type { StaffDirectory, StaffMember } from '../../prisma/staff.ts'
import type { KnownPerson } from '../../use-cases/known-person.ts'

/** An invented council in memory: the rules it would have on its first day, and the demonstration's staff. */
export const RULES: CouncilRules = {
  calendar: demonstrationCalendar(2070),
  policy: DEFAULT_POLICY,
  thresholds: DEFAULT_THRESHOLDS,
  money: DEFAULT_MONEY_POLICY,
  openSets: [],
}

const members = new Map<string, StaffMember>(
  readDemoStaff().map(({ panelTrainedUntil, ...member }) => [
    member.id,
    { ...member, leads: [], areaTeams: [], ...(panelTrainedUntil === null ? {} : { panelTrainedUntil }) },
  ]),
)

/** True for somebody registered or otherwise trained, whose work needs no countersignature. */
export const isQualified = (id: string): boolean => members.get(id)?.qualified === true

const areas = new Map(readDemoStaff().map(({ id, area }) => [id, area]))

const areaOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : areas.get(id))

export const STAFF: StaffDirectory = {
  capacityOf: (id) => {
    const area = areaOf(id)
    return Promise.resolve(area === undefined ? undefined : { onLeave: false, caseload: 0, area, languages: [] })
  },
  areaOf: (team) => Promise.resolve(areaOf([...members.values()].find((member) => member.team === team)?.id)),
  find: (id) => Promise.resolve(members.get(id)),
  hasTeam: (team) => Promise.resolve([...members.values()].some((member) => member.active && member.team === team)),
}

export const AGENDA: PanelAgenda = {
  isFree: () => Promise.resolve(true),
  counts: () => Promise.resolve({ sentOut: 0, referred: 0 }),
}

export const PERSON: KnownPerson = { bornOn: '1944-02-29', firstContactOn: '2025-10-20' }
