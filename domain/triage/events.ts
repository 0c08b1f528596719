import type { TriageState } from './state.ts'

export interface TriageDecided extends Omit<TriageState, 'decidedAt'> {
  readonly type: 'TriageDecided'
}

export type TriageEvent = TriageDecided
