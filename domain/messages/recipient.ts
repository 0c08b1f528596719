/** Who a message is for: a part in the journey, never a name or an address. Who that is, is looked up when it is sent. */
export const RECIPIENTS = [
  'PERSON',
  'CARER',
  'REFERRER',
  'ADVOCATE',
  'GP',
  'OTHER',
  'WORKER',
  'TEAM',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'HEAD_OF_SERVICE',
  'DUTY_MANAGER',
  'EDT_MANAGER',
  'PANEL_CHAIR',
  'PANEL_DIRECTOR',
  'FINANCE',
] as const

export type Recipient = (typeof RECIPIENTS)[number]
