import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import type { CarerId } from './state.ts'

const FIRST: CarerId = 'carer-1'

interface Heard {
  readonly carerKnown: boolean
}

/** A journey that knows its carers already learns nothing from "there is a carer". */
const isNews = ({ carers }: Journey, { carerKnown }: Heard): boolean => carerKnown && carers === undefined

/** R-CAR-01. A referral that tells of a carer, or an assessment with one, makes the carer known, and the offer due. */
export const carerHeardOf = (journey: Journey, heard: Heard, at: Instant): Changes =>
  isNews(journey, heard) ? { carers: { known: [{ id: FIRST, identifiedAt: at }] } } : {}

export const offerBecomesDue = (journey: Journey, heard: Heard, from: Instant): readonly ClockIntent[] =>
  isNews(journey, heard) ? [{ do: 'start', key: 'carer.offer', instance: FIRST, from }] : []
