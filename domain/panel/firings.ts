import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'

export const panelFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {}
