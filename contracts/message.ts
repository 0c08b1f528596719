import { defineSignal } from '@temporalio/workflow'

/** The way out has news of a message that it accepted. What the news is, it is asked. */
export const receiptCame = defineSignal('receiptCame')
