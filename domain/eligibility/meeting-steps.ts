import { capacityIsOnRecord } from '../capacity/rules.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { start } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import { noIsTheirs, powerIsNeededAndExplained, waysWereConsidered, type EstablishDutyToMeetFacts } from './duty.ts'

/** R-BUD-01, R-PLN-04. What runs from the decision that needs are met. */
export const PLANNING_CLOCKS = ['budget.indicative', 'plan.agree'] as const satisfies readonly ClockKey[]

/** R-ELG-05, R-ELG-09. How the needs could be met, whether the person wants the council to, and whether it must. */
const establishDutyToMeet = defineStep<EstablishDutyToMeetFacts>()({
  name: 'establishDutyToMeet',
  title: 'Establish the duty to meet the needs',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['BUDGETING'],
  reads: ['eligibility', 'advocacy', 'capacity'],
  rules: [
    waysWereConsidered,
    noIsTheirs,
    capacityIsOnRecord('WHETHER_NEEDS_ARE_MET', ({ wantsCouncilToMeet, wish = {} }: EstablishDutyToMeetFacts) =>
      wantsCouncilToMeet ? undefined : wish,
    ),
    powerIsNeededAndExplained,
  ],
  happens: (_journey, { facts }) => ({ event: { type: 'DutyToMeetEstablished', ...facts } }),
})

/** R-ELG-08. No eligible needs, and the council chooses to meet them. It needs a plan like any other. */
const meetNeedsByChoice = defineStep<Readonly<Record<string, never>>>()({
  name: 'meetNeedsByChoice',
  title: 'Meet the needs although they are not eligible',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: ['NOT_ELIGIBLE'],
  reads: ['eligibility'],
  rules: [],
  happens: (_journey, { receivedAt }) => ({
    event: { type: 'NeedsMetByChoice' },
    clocks: PLANNING_CLOCKS.map((key) => start(key, receivedAt)),
    messages: [{ template: 'NEEDS_MET_BY_CHOICE', to: 'PERSON', dates: PLANNING_CLOCKS }],
  }),
})

export const meetingSteps = [meetNeedsByChoice, establishDutyToMeet] as const
