import { z } from 'zod'
import { toMs } from '../domain/shared/time.ts'
import { instantInReach } from './query.ts'

/** Up to nine people are called, one after the other. */
const MOST_PLACES = 9

export const rotaTeam = z.string().regex(/^[A-Z0-9-]{2,40}$/, 'Use a team code such as TEAM-EDT')

/** A shift as somebody enters it, over HTTP or from a file. */
export const shiftToEnter = z
  .strictObject({
    staff: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: 'Somebody of the out-of-hours team, or a manager on call, by their id in the directory' }),
    team: rotaTeam.optional().meta({ description: 'Which rota; that of the person’s own team unless said' }),
    place: z.int().min(1).max(MOST_PLACES).meta({ description: 'In which order people are called; 1 comes first' }),
    startsAt: instantInReach,
    endsAt: instantInReach.meta({ description: 'The first instant at which the shift is over' }),
  })
  .refine(({ startsAt, endsAt }) => toMs(startsAt) < toMs(endsAt), {
    path: ['endsAt'],
    message: 'A shift ends after it begins',
  })
