import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'
import { concerned } from './concern.ts'
import { arranged, raised } from './dearer.ts'
import type { RunningEvent } from './running-events.ts'
import type { DirectPaymentState } from './state.ts'

const changed = ({ directPayment }: Journey, changes: Partial<DirectPaymentState>): Changes => ({
  directPayment: { ...directPayment, ...changes },
})

const dropped = ({ directPayment = {} }: Journey, what: keyof DirectPaymentState): Changes => ({
  directPayment: without(directPayment, what),
})

export const runningEvolvers: Evolvers<RunningEvent> = {
  DirectPaymentReturnsAsked: (journey, _event, { at }) => changed(journey, { returns: { askedAt: at } }),
  DirectPaymentReturnsReminded: (journey, _event, { at }) =>
    changed(journey, { returns: { askedAt: at, ...journey.directPayment?.returns, reminded: true } }),
  DirectPaymentReturnsReceived: (journey) => dropped(journey, 'returns'),
  DirectPaymentAudited: (journey, { receiptsSeen, callsReview }, { at }) => ({
    ...concerned(journey, callsReview, at),
    directPayment: {
      ...(receiptsSeen ? without(journey.directPayment ?? {}, 'returns') : journey.directPayment),
      auditedAt: at,
    },
  }),
  DirectPaymentRecovered: () => ({}),
  DirectPaymentPaused: (journey, { because }, { at }) => changed(journey, { pause: { at, because } }),
  DirectPaymentStaysPaused: () => ({}),
  DirectPaymentResumed: (journey) => dropped(journey, 'pause'),
  DirectPaymentDearerReported: (journey, { line, costsWeeklyPence }) =>
    changed(journey, { dearer: { line, costsWeeklyPence } }),
  DearerDirectPaymentDecided: (journey, { line, weeklyPence }) => ({
    ...(weeklyPence === undefined ? arranged(journey, line) : raised(journey, line, weeklyPence)),
    ...dropped(journey, 'dearer'),
  }),
}
