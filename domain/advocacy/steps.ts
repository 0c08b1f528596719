import { met, start } from '../journey/clock-intents.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { arrangingSteps } from './arranging-steps.ts'
import { clocksOfScreen, newsOfScreen, notesOfScreen } from './arranging.ts'
import { screenedIndividualIsAppropriate } from './screen-rules.ts'
import { advocateNeeded, type AdvocacyScreen } from './screen.ts'

/** Who asks, and in which words, is personal. */
export type RequestAdvocateFacts = Readonly<Record<string, never>>

export interface ScreenAdvocacyFacts {
  readonly screen: AdvocacyScreen
}

const FRONT_LINE = ['CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER'] as const

/** R-ADV-05. At any point, by the person or by anybody for them. A second wish keeps the date of the first. */
const requestAdvocate = defineStep<RequestAdvocateFacts>()({
  name: 'requestAdvocate',
  title: 'Ask for an advocate',
  roles: ['CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE', 'TEAM_MANAGER', ...FRONT_LINE],
  from: OPEN_STAGES,
  reads: ['advocacy'],
  rules: [],
  happens: ({ advocacy, allocation }, { receivedAt }) => {
    const joined = advocacy?.askedAt !== undefined
    return {
      event: { type: 'AdvocacyRequested', joined },
      clocks: joined ? [] : [start('advocacy.rescreen', receivedAt)],
      messages: [
        { template: 'ADVOCATE_REQUEST_RECEIVED', to: 'PERSON', dates: ['advocacy.rescreen'] },
        ...(joined
          ? []
          : [{ template: 'ADVOCATE_ASKED_FOR', to: workerOrTeam(allocation), dates: ['advocacy.rescreen'] } as const]),
      ],
    }
  },
})

/**
 * R-ADV-05, R-ADV-01. The four abilities are looked at again, at once when somebody asked and otherwise whenever a worker sees a reason.
 * What is under way goes by the new answers from here: an assessment is not concluded without the advocate, nor a plan sent out.
 */
const screenAdvocacy = defineStep<ScreenAdvocacyFacts>()({
  name: 'screenAdvocacy',
  title: 'Screen for an advocate',
  roles: FRONT_LINE,
  from: OPEN_STAGES,
  reads: ['advocacy', 'assessment', 'planning'],
  rules: [screenedIndividualIsAppropriate],
  happens: (journey, { facts: { screen }, receivedAt: at }) => {
    const needed = advocateNeeded(screen)
    const suitable = screen.difficulties.length > 0 && screen.appropriateIndividual
    const about = needed ? { needed } : { needed, suitable }
    const dates = needed ? { dates: ['advocacy.instruct' as const] } : {}
    return {
      event: { type: 'AdvocacyScreened', screen, needed, ...newsOfScreen(journey, { screen, at }) },
      clocks: [met('advocacy.rescreen', 'AdvocacyScreened'), ...clocksOfScreen(journey, { screen, at })],
      messages: [
        { template: 'ADVOCACY_SCREENED', to: 'PERSON', ...dates, about },
        ...notesOfScreen(journey, { screen, at }),
      ],
    }
  },
})

export const advocacySteps = [requestAdvocate, screenAdvocacy, ...arrangingSteps] as const
