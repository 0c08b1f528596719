import type { Evolvers } from '../journey/evolve.ts'
import { admitted } from './begin.ts'
import type { AdmissionEvent } from './events.ts'

export const admissionEvolvers: Evolvers<AdmissionEvent> = {
  AdmissionRecorded: (journey, { on, hospital }, { at }) => admitted(journey, { on, hospital }, at),
  ProvidersTold: ({ admission }, { lines }) => (admission === undefined ? {} : { admission: { ...admission, lines } }),
}
