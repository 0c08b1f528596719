import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { TemplateName } from '../messages/templates.ts'
import { workerOrTeam } from '../messages/recipient.ts'

/** A note to the person's worker; to the team while nobody is allocated. */
export const noteForWorker = (
  { allocation }: Journey,
  template: TemplateName,
  rest: Pick<MessageIntent, 'dates' | 'about'> = {},
): MessageIntent => ({ template, to: workerOrTeam(allocation), ...rest })
