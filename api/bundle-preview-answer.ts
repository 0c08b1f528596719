import { z } from 'zod'
import { WHY_NOT } from '../domain/moves/preview.ts'
import { PAPERS } from '../domain/moves/state.ts'

const papers = z.array(z.enum(PAPERS))

/** What `GET …/transfer-bundle-preview` answers. */
export const bundlePreviewAnswer = z.object({
  version: z.int(),
  goes: papers.meta({ description: 'The law says that these go' }),
  ifPersonAgrees: papers.meta({ description: 'These go if the person agrees' }),
  ifCarerAgrees: papers.meta({ description: 'These go if the carer agrees' }),
  cannotGo: z.array(z.object({ paper: z.enum(PAPERS), because: z.enum(WHY_NOT) })),
  enclosed: papers.meta({ description: 'Comes with the letter by itself; everything else is sent beside it' }),
})
