import type { Evolvers } from '../journey/evolve.ts'
import type { AccessEvent } from './events.ts'

/** Older ones stand in the record. */
const LOOKS_KEPT = 20

export const accessEvolvers: Evolvers<AccessEvent> = {
  AccessRestricted: ({ access }, { admitted }, { at }) => ({
    access: { ...access, restricted: { since: access?.restricted?.since ?? at, admitted } },
  }),
  RestrictionLifted: ({ access }) => ({ access: { ...access, restricted: undefined } }),
  StaffExcluded: ({ access }, { staff, because }, { at }) => ({
    access: { ...access, excluded: [...(access?.excluded ?? []), { staff, because, since: at }] },
  }),
  ExclusionEnded: ({ access }, { staff }) => ({
    access: { ...access, excluded: (access?.excluded ?? []).filter((each) => each.staff !== staff) },
  }),
  OpenedInEmergency: ({ access }, { until }, { at, by }) => ({
    access: { ...access, looks: [...(access?.looks ?? []), { by: by.id, at, until }].slice(-LOOKS_KEPT) },
  }),
  EmergencyLooksReviewed: ({ access }, { found }) => ({
    access: { ...access, looks: (access?.looks ?? []).map((look) => ({ found, ...look })) },
  }),
}
