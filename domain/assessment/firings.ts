import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'

/** R-ASM-02. On the day that the assessment should have been finished, the person hears that it is late. */
const personHearsOfDelay: OnFiring = (_journey, firing, at) => ({
  event: clockFired(firing, at),
  messages: [{ template: 'ASSESSMENT_DELAYED', to: 'PERSON', dates: [firing.key], about: { clock: firing.key } }],
})

export const assessmentFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'assessment.needs.p1': { BREACH: personHearsOfDelay },
  'assessment.needs.p2': { BREACH: personHearsOfDelay },
  'assessment.needs.standard': { BREACH: personHearsOfDelay },
}
