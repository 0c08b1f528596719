import { cancel, met, start } from '../journey/clock-intents.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { latestScreen } from './capacity.ts'
import { ADVOCACY_REFUSALS as REFUSALS } from './refusals.ts'
import { advocateNeeded } from './screen.ts'
import type { AdvocacyEnding } from './state.ts'

export interface InstructAdvocateFacts {
  /** The person asked for one, and the council agrees although it need not. */
  readonly byWish: boolean
}

export interface ConfirmAdvocateFacts {
  readonly independent: boolean
  /** Paid to care for the person or their carer in any other capacity. */
  readonly paidToCare: boolean
}

export interface EndAdvocacyFacts {
  readonly ending: AdvocacyEnding
}

const noneIsThere: Rule<unknown> = ({ advocacy }) =>
  advocacy?.arranging?.is === 'ACTIVE' ? REFUSALS.ADVOCATE_IS_THERE : undefined

/** R-ADV-02, R-ADV-05. Required by a screen, or asked for and agreed. */
const neededOrAgreed: Rule<InstructAdvocateFacts> = ({ advocacy }, { facts: { byWish } }) => {
  const isOpen = advocacy?.arranging?.is === 'NEEDED' || advocacy?.arranging?.is === 'INSTRUCTED'
  return isOpen || byWish ? undefined : REFUSALS.ADVOCATE_NOT_NEEDED
}

const oneIsAskedFor: Rule<unknown> = ({ advocacy }) =>
  advocacy?.arranging?.is === 'INSTRUCTED' ? undefined : REFUSALS.NO_ADVOCATE_ASKED_FOR

/** R-ADV-02. Care Act 2014 section 67(5): nobody speaks for the person who is paid to care for them. */
const isIndependent: Rule<ConfirmAdvocateFacts> = (_journey, { facts: { independent, paidToCare } }) =>
  independent && !paidToCare ? undefined : REFUSALS.ADVOCATE_NOT_INDEPENDENT

const oneIsUnderWay: Rule<unknown> = ({ advocacy }) =>
  advocacy?.arranging?.is === 'INSTRUCTED' || advocacy?.arranging?.is === 'ACTIVE'
    ? undefined
    : REFUSALS.NO_ADVOCATE_TO_END

/** R-ADV-02. The duty does not end because a worker says so: a screen does. What the person chooses is theirs to choose. */
const notWhileNeeded: Rule<EndAdvocacyFacts> = (journey, { facts: { ending } }) => {
  const screen = latestScreen(journey)
  return ending === 'NO_LONGER_NEEDED' && screen !== undefined && advocateNeeded(screen)
    ? REFUSALS.ADVOCATE_STILL_NEEDED
    : undefined
}

/** R-ADV-02. Within two days an advocacy service is asked; a second one where the first does not confirm. The person hears who and why. */
const instructAdvocate = defineStep<InstructAdvocateFacts>()({
  name: 'instructAdvocate',
  title: 'Ask for an independent advocate',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: OPEN_STAGES,
  reads: ['advocacy'],
  rules: [noneIsThere, neededOrAgreed],
  happens: ({ advocacy }, { facts: { byWish }, receivedAt }) => {
    const again = advocacy?.arranging?.is === 'INSTRUCTED'
    const isOwed = advocacy?.arranging?.is === 'NEEDED' || again
    return {
      event: { type: 'AdvocateInstructed', again, ...(byWish && !isOwed ? { byWish: true as const } : {}) },
      clocks: [
        met('advocacy.instruct', 'AdvocateInstructed'),
        ...(again ? [cancel('advocacy.confirm', 'AdvocateInstructed')] : []),
        start('advocacy.confirm', receivedAt),
      ],
      messages: [
        { template: 'ADVOCATE_REFERRAL', to: 'ADVOCATE', dates: ['advocacy.confirm'] },
        { template: 'ADVOCATE_ASKED', to: 'PERSON', dates: ['advocacy.confirm'], about: { again } },
      ],
    }
  },
})

/** R-ADV-02, R-ADV-06. From here on the advocate is part of what is under way: copies go to them, and nothing concludes without them. */
const confirmAdvocate = defineStep<ConfirmAdvocateFacts>()({
  name: 'confirmAdvocate',
  title: 'Confirm who the independent advocate is',
  roles: ['ADVOCATE', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: OPEN_STAGES,
  reads: ['advocacy'],
  rules: [oneIsAskedFor, isIndependent],
  happens: () => ({
    event: { type: 'AdvocateConfirmed' },
    clocks: [met('advocacy.confirm', 'AdvocateConfirmed')],
    messages: [
      { template: 'ADVOCATE_CONFIRMED', to: 'PERSON' },
      { template: 'ADVOCATE_WELCOME', to: 'ADVOCATE' },
    ],
  }),
})

/** R-ADV-02. An advocate who leaves while one is needed has a successor, by the same days as the first. */
const endAdvocacy = defineStep<EndAdvocacyFacts>()({
  name: 'endAdvocacy',
  title: 'Record that the advocate’s work has ended',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['advocacy', 'assessment', 'planning', 'triage'],
  rules: [oneIsUnderWay, notWhileNeeded],
  happens: (journey, { facts: { ending }, receivedAt }) => {
    const screen = latestScreen(journey)
    const anotherNeeded = ending === 'ADVOCATE_LEFT' && screen !== undefined && advocateNeeded(screen)
    const letter = { template: 'ADVOCACY_ENDED', to: 'PERSON', about: { ending, anotherNeeded } } as const
    return {
      event: { type: 'AdvocacyEnded', ending, anotherNeeded },
      clocks: [
        cancel('advocacy.confirm', 'AdvocacyEnded'),
        ...(anotherNeeded ? [start('advocacy.instruct', receivedAt)] : []),
      ],
      messages: anotherNeeded
        ? [
            { ...letter, dates: ['advocacy.instruct'] },
            { template: 'ADVOCATE_NEEDED', to: workerOrTeam(journey.allocation), dates: ['advocacy.instruct'] },
          ]
        : [letter],
    }
  },
})

export const arrangingSteps = [instructAdvocate, confirmAdvocate, endAdvocacy] as const
