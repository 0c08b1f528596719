import type { Journey } from '../../domain/journey/journey.ts'
import type { FactsOf } from '../../domain/journey/parts.ts'
import type { Standing, Step } from '../../domain/journey/step.ts'
import { aStep, taking } from './domain.ts'
import { signed } from './managing.ts'
import { aLine, MANAGER } from './plans.ts'

export const SECOND = 'E06000099'

/** Monday 2 March 2026. */
export const MOVE_DAY = '2026-03-02'

export const MOVE_STANDING: Standing = {
  receivedOn: '2026-01-05',
  earliestMoveOn: '2025-10-05',
  latestMoveOn: '2028-01-05',
}

const stepOf = <Name extends Parameters<typeof aStep>[0]>(name: Name, facts: FactsOf<Name>, over: Partial<Step> = {}) =>
  aStep(name, facts, { standing: MOVE_STANDING, ...over })

export const declaring = (over: Partial<FactsOf<'declareMove'>> = {}, step: Partial<Step> = {}): Step =>
  stepOf('declareMove', { council: SECOND, moveOn: MOVE_DAY, carerMoves: false, placement: 'NONE', ...over }, step)

export const notifying = (): Step => stepOf('notifySecondAuthority', {})

export const answering = (
  verdict: FactsOf<'receiveMoveConfirmation'>['verdict'] = 'GENUINE',
  step: Partial<Step> = {},
) => stepOf('receiveMoveConfirmation', { verdict }, step)

export const sending = (over: Partial<FactsOf<'sendTransferBundle'>> = {}): Step =>
  stepOf('sendTransferBundle', { papers: ['PLAN', 'FINANCE'], personAgrees: true, carerAgrees: false, ...over })

export const confirming = (over: Partial<FactsOf<'confirmHandover'>> = {}): Step =>
  stepOf('confirmHandover', { theirPlanSignedOn: '2026-01-05', ...over }, asManager)

export const refusedBy = (ground: FactsOf<'recordHandoverRefused'>['ground']): Step =>
  stepOf('recordHandoverRefused', { ground })

export const cancelling = (cause: FactsOf<'cancelMove'>['cause'] = 'PERSON_STAYS', step: Partial<Step> = {}): Step =>
  stepOf('cancelMove', { cause }, step)

const asManager = { by: MANAGER, standing: MOVE_STANDING }

export const disputing = (over: Partial<FactsOf<'raiseResidenceDispute'>> = {}): Step =>
  stepOf('raiseResidenceDispute', { on: '2026-01-05', meetsNeeds: 'OURS', ...over }, asManager)

/** Somebody with a plan in force, whose money is known. */
export const settled = (over: Partial<Journey> = {}): Journey =>
  signed(
    [aLine()],
    {},
    {
      finance: {
        result: 'FULL',
        weeklyContributionPence: 5_000,
        effectiveFrom: '2026-01-12',
        completedAt: '2026-01-05T10:00:00Z',
      },
      ...over,
    },
  )

export const after = (journey: Journey, ...steps: readonly Step[]): Journey =>
  steps.reduce((now, step) => taking(now, step).journey, journey)

export const declared = (over: Partial<Journey> = {}): Journey => after(settled(over), declaring())
export const verifying = (over: Partial<Journey> = {}): Journey => after(declared(over), notifying())
export const confirmed = (over: Partial<Journey> = {}): Journey => after(verifying(over), answering())
export const offered = (over: Partial<Journey> = {}): Journey => after(confirmed(over), sending())
export const handedOver = (over: Partial<Journey> = {}): Journey => after(offered(over), confirming())
