import type { Journey } from '../journey/journey.ts'

/** Who a message is for: a part in the journey, never a name or an address. Who that is, is looked up when it is sent. */
export const RECIPIENTS = [
  'PERSON',
  'CARER',
  'REFERRER',
  'ADVOCATE',
  'GP',
  'OTHER',
  'OTHER_AUTHORITY',
  'HOSPITAL',
  'PROVIDER',
  'ESTATE',
  /** Whoever gets the direct payment of somebody else: named by them, or authorised. */
  'NOMINEE',
  /** Whoever got it before them, or was to get it. */
  'FORMER_NOMINEE',
  'WORKER',
  'NAMED',
  'TEAM',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'HEAD_OF_SERVICE',
  'DUTY_MANAGER',
  'EDT_MANAGER',
  'ON_CALL',
  'PANEL_CHAIR',
  'PANEL_DIRECTOR',
  'FINANCE',
  'SAFEGUARDING_LEAD',
] as const

export type Recipient = (typeof RECIPIENTS)[number]

/** The allocated worker, or the team while there is none: nothing waits for somebody who is not there. */
export const workerOrTeam = (allocation: Journey['allocation'] | undefined): Recipient =>
  allocation?.worker === undefined ? 'TEAM' : 'WORKER'
