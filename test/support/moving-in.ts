import type { Journey } from '../../domain/journey/journey.ts'
import type { FactsOf } from '../../domain/journey/parts.ts'
import type { Step } from '../../domain/journey/step.ts'
import { aJourney, aStep, NOW } from './domain.ts'
import { after, MOVE_DAY, MOVE_STANDING } from './moving.ts'
import { MANAGER, aPlanInForce } from './plans.ts'

/** The council that the person comes from. */
export const FIRST = 'E06000099'

const LATER = '2026-02-02T10:00:00Z'

export const hearing = (over: Partial<FactsOf<'receiveMoveNotification'>> = {}): Step =>
  aStep(
    'receiveMoveNotification',
    {
      council: FIRST,
      toldBy: 'COUNCIL',
      moveOn: MOVE_DAY,
      carerMoves: false,
      healthNeeds: false,
      placement: 'NONE',
      ...over,
    },
    { standing: MOVE_STANDING },
  )

export const finding = (
  over: Partial<FactsOf<'verifyMoveIntention'>> = {},
  given: readonly string[] = ['/reasons', '/otherRecipient'],
): Step => aStep('verifyMoveIntention', { verdict: 'GENUINE', evidence: ['TENANCY'], ...over }, { given })

export const papersCome = (over: Partial<FactsOf<'receiveTransferBundle'>> = {}): Step =>
  aStep('receiveTransferBundle', {
    papers: ['PLAN', 'FINANCE'],
    ...(over.papers === undefined ? { weeklyPence: 42_000 } : {}),
    ...over,
  })

export const beginning = (): Step => aStep('startContinuity', {}, { given: ['/evidence'] })
export const ending = (): Step => aStep('endContinuity', {}, { given: ['/reasons'] })
export const accepting = (): Step => aStep('acceptHandover', {}, { ...MANAGER, given: ['/otherRecipient'] })
export const declining = (ground: FactsOf<'refuseHandover'>['ground'] = 'PERSON_NOT_COMING'): Step =>
  aStep('refuseHandover', { ground }, { ...MANAGER, given: ['/otherRecipient', '/reasons'] })

/** Somebody who is new here, being assessed. */
export const newHere = (over: Partial<Journey> = {}): Journey => aJourney({ stage: 'ASSESSING', ...over })

export const heardOf = (over: Partial<FactsOf<'receiveMoveNotification'>> = {}): Journey =>
  after(newHere(), hearing(over))
export const expected = (over: Partial<FactsOf<'receiveMoveNotification'>> = {}): Journey =>
  after(heardOf(over), finding())
export const offeredTo = (over: Partial<FactsOf<'receiveTransferBundle'>> = {}): Journey =>
  after(expected(), papersCome(over))
export const carriedOn = (): Journey => after(offeredTo(), beginning())

/** The same with a plan of this council, signed since and perhaps begun. */
export const planned = (journey: Journey, over: Parameters<typeof aPlanInForce>[0] = {}): Journey => ({
  ...journey,
  stage: 'ACTIVE',
  signOff: { inForce: aPlanInForce({ signedAt: LATER, ...over }) },
})

/** The same with an assessment of this council, finished at this instant. */
export const assessed = (journey: Journey, at = NOW): Journey => ({
  ...journey,
  assessment: {
    type: 'NEEDS',
    selfAssessment: 'DECLINED',
    startedAt: NOW,
    startedBy: 'staff-practitioner',
    sections: {},
    completed: { at, by: 'staff-practitioner' },
  } as unknown as NonNullable<Journey['assessment']>,
})
