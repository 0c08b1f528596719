import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'

/** Eligibility's clocks tell people and no more. */
export const eligibilityFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {}
