import type { ContactState } from './state.ts'

export interface ContactRecorded extends ContactState {
  readonly type: 'ContactRecorded'
  readonly team: string
}

export type ContactEvent = ContactRecorded
