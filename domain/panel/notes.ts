import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { TemplateName } from '../messages/templates.ts'

/** A note to the person's worker; to the team while nobody is allocated. */
export const noteForWorker = (
  { allocation }: Journey,
  template: TemplateName,
  rest: Pick<MessageIntent, 'dates' | 'about'> = {},
): MessageIntent => ({ template, to: allocation?.worker === undefined ? 'TEAM' : 'WORKER', ...rest })
