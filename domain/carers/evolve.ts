import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'
import type { CarersEvent } from './events.ts'
import type { CarerId, KnownCarer } from './state.ts'

const changed = ({ carers }: Journey, id: CarerId, change: (carer: KnownCarer) => KnownCarer): Changes => ({
  carers: { known: (carers?.known ?? []).map((carer) => (carer.id === id ? change(carer) : carer)) },
})

export const carersEvolvers: Evolvers<CarersEvent> = {
  CarerIdentified: ({ carers }, { carer: id }, { at }) => ({
    carers: { known: [...(carers?.known ?? []), { id, identifiedAt: at }] },
  }),
  CarerAssessmentOffered: (journey, { carer, answer }, { at }) =>
    changed(journey, carer, (known) => ({
      ...known,
      offeredAt: at,
      answer,
      ...(answer === 'ACCEPTED' ? { wantedAt: at } : {}),
    })),
  CarerAssessmentRequested: (journey, { carer }, { at }) =>
    changed(journey, carer, (known) => ({ ...known, wantedAt: at })),
  CarerAssessmentDeclined: (journey, { carer }) => changed(journey, carer, (known) => without(known, 'wantedAt')),
  CarerAssessmentCompleted: (journey, { carer }, { at }) =>
    changed(journey, carer, (known) => ({ ...without(known, 'wantedAt'), assessedAt: at })),
  CarersPlanRecorded: (journey, { carer, plan }) =>
    changed(journey, carer, (known) => (plan === 'ENDED' ? without(known, 'plan') : { ...known, plan })),
}
