import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { continuityRunsIn, isReady, ownPlan } from '../../../domain/moves/continuity.ts'
import * as coming from '../../../domain/moves/incoming-rules.ts'
import * as both from '../../../domain/moves/rules.ts'
import { arriving, HEARD_OF_MOVE } from '../../support/arriving.ts'
import { NOW } from '../../support/domain.ts'
import { aPlanInForce } from '../../support/plans.ts'
import { codeBy } from '../../support/rule-codes.ts'

/** One second before this council heard of the move. */
const BEFORE = '2026-01-05T09:59:59Z'

describe('R-MOV-07 continuity', () => {
  const running = { continuity: { since: NOW } }
  const ended = { continuity: { since: NOW, endedAt: NOW } }

  it.each([
    ['running', running, true],
    ['ended', ended, false],
    ['never begun', {}, false],
  ])('%s', (_what, over, runs) => {
    const journey = arriving(over)
    expect(continuityRunsIn(journey)).toBe(runs)
    expect(codeBy(coming.continuityRuns, journey, {})).toBe(runs ? undefined : 'NO_CONTINUITY')
    expect(codeBy(coming.continuityIsOver, journey, {})).toBe(runs ? 'CONTINUITY_GOES_ON' : undefined)
    for (const cause of ['PERSON_WENT_BACK', 'PERSON_DID_NOT_COME'] as const)
      expect(codeBy(both.nobodyHereLosesSupport, journey, { cause })).toBeUndefined()
    const stays = codeBy(both.nobodyHereLosesSupport, journey, { cause: 'PERSON_STAYS' })
    expect(stays).toBe(runs ? 'CONTINUITY_GOES_ON' : undefined)
    const denied = codeBy(coming.nobodyWhoIsHereIsDenied, journey, { verdict: 'NO', evidence: [] })
    expect(denied).toBe(runs ? 'CONTINUITY_GOES_ON' : undefined)
    expect(codeBy(coming.nobodyWhoIsHereIsDenied, journey, { verdict: 'NOT_YET', evidence: [] })).toBeUndefined()
  })

  const planned = (signedAt: string, startDate: string, moveOn?: string): Journey =>
    arriving(moveOn === undefined ? {} : { moveOn }, {
      stage: 'ACTIVE',
      signOff: { inForce: aPlanInForce({ signedAt, startDate }) },
    })

  it.each([
    ['signed before we heard', planned(BEFORE, '2026-03-02', '2026-03-02'), false, false],
    ['signed in the moment we heard', planned(HEARD_OF_MOVE, '2026-03-02', '2026-03-02'), true, true],
    ['begins on the day of the move', planned(NOW, '2026-03-02', '2026-03-02'), true, true],
    ['begins the day after', planned(NOW, '2026-03-03', '2026-03-02'), true, false],
    ['of a move on no known day', planned(NOW, '2026-03-02'), true, false],
    ['without a plan', arriving({ moveOn: '2026-03-02' }), false, false],
  ])('a plan of our own, %s', (_which, journey, ours, ready) => {
    expect([ownPlan(journey) !== undefined, isReady(journey)]).toEqual([ours, ready])
    expect(codeBy(coming.ownPlanIsSigned, journey, {})).toBe(ours ? undefined : 'OWN_PLAN_NOT_SIGNED')
    expect(codeBy(coming.continuityHasNotBegun, journey, {})).toBe(ready ? 'CONTINUITY_NOT_NEEDED' : undefined)
    expect(codeBy(coming.ownStepsAreDone, journey, {})).toBe('OWN_SUPPORT_NOT_STARTED')
  })

  it('begins once', () => {
    for (const over of [running, ended])
      expect(codeBy(coming.continuityHasNotBegun, arriving(over), {})).toBe('CONTINUITY_NOT_NEEDED')
  })
})

describe('R-MOV-02, R-MOV-03, R-MOV-06, R-MOV-11 before somebody comes', () => {
  it.each([
    ['GENUINE', [], 'MOVE_NEEDS_EVIDENCE'],
    ['GENUINE', ['TENANCY'], undefined],
    ['NOT_YET', [], undefined],
  ] as const)('%s with %j: %s', (verdict, evidence, code) => {
    expect(codeBy(coming.genuineIsShown, arriving(), { verdict, evidence })).toBe(code)
  })

  it.each([
    ['NO', [], 'VERDICT_NEEDS_REASONS'],
    ['NO', ['/reasons'], undefined],
    ['NOT_YET', [], undefined],
  ] as const)('%s with %j: %s', (verdict, given, code) => {
    expect(codeBy(coming.noHasReasons, arriving(), { verdict, evidence: [] }, { given })).toBe(code)
  })

  it.each([
    ['a carer who comes and is told', true, ['/carerRecipient'], undefined],
    ['a carer who comes and is not', true, [], 'CARER_NOT_INFORMED'],
    ['a carer who stays', false, [], undefined],
  ] as const)('%s', (_who, carerMoves, given, code) => {
    expect(codeBy(coming.carerGetsTheirs, arriving({ carerMoves }), {}, { given })).toBe(code)
  })

  it.each([
    [true, 'NO_CARER', 'CARER_NOT_ASSESSED'],
    [true, 'ASSESSED', undefined],
    [false, 'NO_CARER', undefined],
  ] as const)('a carer who comes (%s), %s: %s', (carerMoves, carer, code) => {
    expect(codeBy(coming.carerIsAssessedToo, arriving({ carerMoves }), { carer } as never)).toBe(code)
  })

  it.each([
    [true, false, 'NHS_NOT_INVOLVED'],
    [true, true, undefined],
    [false, false, undefined],
  ] as const)('health needs %s, health service %s: %s', (healthNeeds, nhsInvolved, code) => {
    expect(codeBy(coming.healthServiceIsInvolved, arriving({ healthNeeds }), { nhsInvolved } as never)).toBe(code)
  })

  it.each([
    ['a plan with what it costs', ['PLAN'], 100, undefined, undefined],
    ['a plan whose costs are known', ['PLAN'], undefined, 100, undefined],
    ['a plan that costs nothing', ['PLAN'], 0, undefined, undefined],
    ['a plan of unknown costs', ['PLAN'], undefined, undefined, 'OLD_BUDGET_NOT_SAID'],
    ['no plan', ['FINANCE'], undefined, undefined, undefined],
  ] as const)('R-MOV-09 %s: %#', (...[_what, papers, weeklyPence, known, code]) => {
    const facts = { papers, ...(weeklyPence === undefined ? {} : { weeklyPence }) }
    const journey = arriving(known === undefined ? {} : { weeklyPenceThere: known })
    expect(codeBy(coming.oldBudgetIsSaid, journey, facts as never)).toBe(code)
  })
})
