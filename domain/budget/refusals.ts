import { defineRefusals } from '../shared/refusal.ts'

export const BUDGET_REFUSALS = defineRefusals({})
