import { DefaultFailureConverter } from '@temporalio/common'

/** Failure messages and stack traces are encrypted with the rest; only the failure's type stays in clear. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
