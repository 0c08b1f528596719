import { z } from 'zod'

export const onCallBodies = {
  acknowledgeCall: z.strictObject({}),
}
