import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { Firing, FiringKind } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { OnFiring } from '../journey/step.ts'

/** Somebody who has agreed a new date has heard already that the old one is not kept. */
const hasNewDate = ({ clocks }: Journey, firing: Firing): boolean =>
  firing.key !== 'assessment.newDate' && clocks.some(({ key }) => key === 'assessment.newDate')

/** R-ASM-02. On the day that the assessment should have been finished, the person hears that it is late. */
const personHearsOfDelay: OnFiring = (journey, firing, at) => ({
  event: clockFired(firing, at),
  messages: hasNewDate(journey, firing)
    ? []
    : [{ template: 'ASSESSMENT_DELAYED', to: 'PERSON', dates: [firing.key], about: { clock: firing.key } }],
})

export const assessmentFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'assessment.needs.p1': { BREACH: personHearsOfDelay },
  'assessment.needs.p2': { BREACH: personHearsOfDelay },
  'assessment.newDate': { BREACH: personHearsOfDelay },
  'assessment.reassessment': { BREACH: personHearsOfDelay },
  'assessment.needs.standard': { BREACH: personHearsOfDelay },
}
