import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import type { CarerId } from './state.ts'

const FIRST: CarerId = 'carer-1'

interface Referred {
  readonly carerKnown: boolean
}

/** A journey that knows its carers already learns nothing from "there is a carer". */
const isNews = ({ carers }: Journey, { carerKnown }: Referred): boolean => carerKnown && carers === undefined

/** R-CAR-01. A referral that tells of a carer makes the carer known, and the offer due. */
export const carerHeardOf = (journey: Journey, referred: Referred, at: Instant): Changes =>
  isNews(journey, referred) ? { carers: { known: [{ id: FIRST, identifiedAt: at }] } } : {}

export const offerBecomesDue = (journey: Journey, referred: Referred, from: Instant): readonly ClockIntent[] =>
  isNews(journey, referred) ? [{ do: 'start', key: 'carer.offer', instance: FIRST, from }] : []
