import type { Role } from '../roles/roles.ts'

/** Council policy that is not a clock. Every figure is the council's own; no law fixes it. */
export interface Thresholds {
  /** A plan may go to the panel when its weekly cost is above this, in pence (R-PAN-01, `panel.threshold`). */
  readonly panelWeeklyPence: number
  /** Members needed for a panel to decide (R-PAN-02, `panel.quorum`). */
  readonly panelQuorum: number
  /** What a manager may sign off as one payment, in pence, by role; a role that is not here may sign none (R-SGN-03). */
  readonly oneOffLimitsPence: Readonly<Partial<Record<Role, number>>>
  /** Plans that the panel looks at in one sitting (R-PAN-02, `panel.slots`). */
  readonly panelSlots: number
  /** Working days that the members have to read the papers before they sit (R-PAN-02, `panel.papers`). */
  readonly panelPapersWorkingDays: number
  /** Of a hundred plans so many may go to the panel before it is no exception any more (R-PAN-08, `panel.maxShare`). */
  readonly panelMaxSharePercent: number
  /** Months after closing within which the same journey may be reopened (R-CLS-05). */
  readonly reopenWithinMonths: number
  /** Uses of extra support since the last review that call for one (R-REV-03). */
  readonly contingencyReviewAfterUses: number
  /** Parts in a hundred of the weekly budget that may be spent in another way without asking (R-REV-14). */
  readonly smallSpendingPercent: number
  /** Parts in a hundred of the weekly budget that changes of spending may add up to before a review looks at them (R-REV-14). */
  readonly addedSpendingPercent: number
  /** Days that the start of free support may lie back when it is recorded without a reason (R-CHG-05). */
  readonly freeSupportRecordedWithinDays: number
  /** Minutes within which a provider should offer home care once asked (R-PLN-06). */
  readonly homeCareOfferMinutes: number
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  panelWeeklyPence: 100_000,
  panelQuorum: 3,
  oneOffLimitsPence: { TEAM_MANAGER: 500_000, SERVICE_MANAGER: 2_000_000, HEAD_OF_SERVICE: 5_000_000 },
  panelSlots: 8,
  panelPapersWorkingDays: 2,
  panelMaxSharePercent: 10,
  reopenWithinMonths: 12,
  contingencyReviewAfterUses: 3,
  smallSpendingPercent: 10,
  addedSpendingPercent: 25,
  freeSupportRecordedWithinDays: 14,
  homeCareOfferMinutes: 10,
}
