import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { Firing, FiringKind } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { OnFiring } from '../journey/step.ts'

/** Somebody who has agreed a new date has heard already that the old one is not kept. */
const hasNewDate = ({ clocks }: Journey, firing: Firing): boolean =>
  firing.key !== 'assessment.newDate' && clocks.some(({ key }) => key === 'assessment.newDate')

/** Where a new date can be agreed. */
const DATE_CAN_BE_AGREED: readonly Stage[] = ['WAITING', 'ASSESSING']

const isToAgree = ({ stage, clocks }: Journey): boolean =>
  DATE_CAN_BE_AGREED.includes(stage) && clocks.every(({ key }) => key !== 'assessment.agreeDate')

/**
 * R-ASM-02. On the day that the assessment should have been finished, the person hears that it is late, and by when a new date is
 * agreed with them: nobody is left waiting for a call.
 */
const personHearsOfDelay: OnFiring = (journey, firing, at) =>
  hasNewDate(journey, firing)
    ? { event: clockFired(firing, at) }
    : {
        event: clockFired(firing, at),
        clocks: isToAgree(journey) ? [start('assessment.agreeDate', at)] : [],
        messages: [
          {
            template: 'ASSESSMENT_DELAYED',
            to: 'PERSON',
            dates: [firing.key, 'assessment.agreeDate'],
            about: { clock: firing.key },
          },
        ],
      }

export const assessmentFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'assessment.needs.p1': { BREACH: personHearsOfDelay },
  'assessment.needs.p2': { BREACH: personHearsOfDelay },
  'assessment.newDate': { BREACH: personHearsOfDelay },
  'assessment.reassessment': { BREACH: personHearsOfDelay },
  'assessment.needs.standard': { BREACH: personHearsOfDelay },
}
