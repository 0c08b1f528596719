import { isTemplateName, template } from '../domain/messages/templates.ts'
import { messageWorkflowId } from './names.ts'

/** What a message is, in plain words and without whom it is for: the Temporal UI shows it. */
const titleOf = (name: string): string => (isTemplateName(name) ? template(name).title : 'A message')

/** How the delivery of a message is started, wherever that is done. */
export const messageStartOptions = (
  taskQueue: string,
  { reference, template: name }: { readonly reference: string; readonly template: string },
) => ({
  workflowId: messageWorkflowId(reference),
  taskQueue,
  args: [{ reference }] as const,
  staticSummary: titleOf(name),
})
