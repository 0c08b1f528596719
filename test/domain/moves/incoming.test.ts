import { describe, expect, it } from '@jest/globals'
import { isProof } from '../../../domain/custody/proof.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import { custodyIn } from '../../../domain/moves/telling.ts'
import { sha256 } from '../../../domain/shared/sha256.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { after, MOVE_STANDING } from '../../support/moving.ts'
import {
  accepting,
  assessed,
  carriedOn,
  declining,
  expected,
  finding,
  hearing,
  heardOf,
  newHere,
  offeredTo,
  papersCome,
  planned,
} from '../../support/moving-in.ts'
import { aPlan, aSignature, MANAGER, readyToSign, WEEKLY } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const startedBy = (journey: Journey, step: Step) =>
  taking(journey, step).clocks.map(({ do: what, key }) => `${what} ${key}`)

const lettersOf = (journey: Journey, step: Step) =>
  taking(journey, step).messages.map(({ template, to }) => `${template} ${to}`)

describe('R-MOV-02 we hear of a move and make sure that it is meant', () => {
  it('the notice starts its date, and is entered as what the other council said', () => {
    const { journey } = taking(newHere(), hearing())
    expect(startedBy(newHere(), hearing())).toEqual(['start move.verify', 'start move.continuityStart'])
    expect(lettersOf(newHere(), hearing())).toEqual(['MOVE_HERE_RECEIVED PERSON'])
    expect(journey.move?.custody.entries).toMatchObject([{ from: 'FIRST', says: 'NOTIFIED', byHand: true }])
    expect(custodyIn(journey)).toBe('THEIRS')
  })

  it('what the person tells us is not what the council said', () => {
    expect(heardOf({ toldBy: 'PERSON' }).move?.custody.entries).toEqual([])
  })

  it('R-MOV-14 whoever the other council placed here stays its responsibility', () => {
    const { journey, clocks } = taking(newHere(), hearing({ placement: 'SHARED_LIVES' }))
    expect([journey.move?.is, clocks]).toEqual(['RESIDENCE_STAYS', []])
    expect(refusalOf(journey, papersCome())).toMatchObject({ code: 'RESIDENCE_STAYS', rule: 'R-MOV-14' })
  })

  it('GENUINE: information, contacts, news, and what hangs on the day', () => {
    const { clocks } = taking(heardOf(), finding())
    expect(clocks.slice(-2)).toEqual([
      { do: 'start', key: 'move.assessBefore', from: NOW, facts: { agreedDate: '2026-03-02' } },
      { do: 'start', key: 'move.continuityStart', from: NOW, facts: { agreedDate: '2026-03-02' } },
    ])
    expect(startedBy(heardOf(), finding())).toEqual([
      'stop move.verify',
      'start move.localInfo',
      'start move.bundleAwaited',
      'start move.namedPersons',
      'start move.progressContact',
      'start move.assessBefore',
      'start move.continuityStart',
    ])
  })

  it('NOT_YET: asked again, with a new date', () => {
    expect(startedBy(heardOf(), finding({ verdict: 'NOT_YET', evidence: [] }))).toEqual([
      'stop move.verify',
      'start move.verify',
    ])
  })

  it('NO: with reasons, and its dates end', () => {
    const no = (given: readonly string[]) => finding({ verdict: 'NO', evidence: [] }, given)
    const journey = { ...heardOf(), clocks: [aClock('move.verify')] }
    const given = ['/reasons', '/otherRecipient']
    expect(refusalOf(journey, no([])).code).toBe('VERDICT_NEEDS_REASONS')
    expect(taking(journey, no(given)).journey.move?.is).toBe('NOT_GENUINE')
    expect(startedBy(journey, no(given))).toEqual(['stop move.verify'])
  })

  it.each([
    ['GENUINE without anything that shows it', heardOf(), finding({ evidence: [] }), 'MOVE_NEEDS_EVIDENCE'],
    ['twice', expected(), finding(), 'MOVE_VERIFIED_ALREADY'],
    ['without a move', newHere(), finding(), 'NO_MOVE_UNDER_WAY'],
    [
      'NO, while support is carried on',
      { ...carriedOn(), move: { ...carriedOn().move, is: 'VERIFYING' } } as Journey,
      finding({ verdict: 'NO' }),
      'CONTINUITY_GOES_ON',
    ],
  ])('not %s', (_case, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it('decides on the law, with reasons unless it is granted', () => {
    expect(taking(heardOf(), finding()).decision?.law).toContain('section 37')
  })
})

describe('R-MOV-03 information about what there is here', () => {
  const informing = (...given: readonly string[]) =>
    aStep('sendLocalInformation', {}, { given: ['/information', ...given] })

  it('goes to the person, and to a carer who comes along', () => {
    expect(lettersOf(expected(), informing())).toEqual(['LOCAL_INFORMATION PERSON'])
    expect(startedBy(expected(), informing())).toEqual(['stop move.localInfo'])
    const both = expected({ carerMoves: true })
    expect(refusalOf(both, informing()).code).toBe('CARER_NOT_INFORMED')
    expect(lettersOf(both, informing('/carerRecipient'))).toEqual([
      'LOCAL_INFORMATION PERSON',
      'LOCAL_INFORMATION CARER',
    ])
  })

  it('once the move is confirmed', () => {
    expect(refusalOf(heardOf(), informing()).code).toBe('MOVE_NOT_CONFIRMED')
  })
})

describe('R-MOV-06, R-MOV-11 the assessment before the move', () => {
  const assessing = (over: Partial<FactsOf<'assessBeforeMove'>> = {}) =>
    aStep('assessBeforeMove', { carer: 'NO_CARER', nhsInvolved: false, needsDiffer: false, ...over })

  it('meets its date; continuity stays planned while there is no plan for the day', () => {
    expect(startedBy(assessed(expected()), assessing())).toEqual(['stop move.assessBefore'])
    const ready = planned(assessed(expected()), { startDate: '2026-03-02' })
    expect(startedBy(ready, assessing())).toEqual(['stop move.assessBefore', 'stop move.continuityStart'])
    const late = planned(assessed(expected()), { startDate: '2026-03-03' })
    expect(startedBy(late, assessing())).toEqual(['stop move.assessBefore'])
  })

  it.each([
    ['without an assessment', expected(), assessing(), 'OWN_ASSESSMENT_NOT_DONE'],
    [
      'with one from before the notice',
      assessed(expected(), '2026-01-05T10:14:59Z'),
      assessing(),
      'OWN_ASSESSMENT_NOT_DONE',
    ],
    [
      'without that of a carer who comes along',
      assessed(expected({ carerMoves: true })),
      assessing(),
      'CARER_NOT_ASSESSED',
    ],
    [
      'without the health service where it is needed',
      assessed(expected({ healthNeeds: true })),
      assessing(),
      'NHS_NOT_INVOLVED',
    ],
    ['before the move is confirmed', assessed(heardOf()), assessing(), 'MOVE_NOT_CONFIRMED'],
  ])('is not recorded %s', (_case, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it.each(['ASSESSED', 'NOT_WANTED'] as const)('is recorded with a carer %s', (carer) => {
    const journey = assessed(expected({ carerMoves: true, healthNeeds: true }))
    expect(taking(journey, assessing({ carer, nhsInvolved: true })).event.type).toBe('MoveAssessmentCompleted')
  })
})

describe('R-MOV-12 the day changes', () => {
  const dating = aStep('setMoveDate', { moveOn: '2026-03-09' }, { standing: MOVE_STANDING })

  it('the assessment and the continuity are planned again', () => {
    expect(startedBy(expected(), dating)).toEqual([
      'stop move.assessBefore',
      'stop move.continuityStart',
      'start move.assessBefore',
      'start move.continuityStart',
    ])
  })

  it('nothing that has begun, and no assessment before the move is known to be meant', () => {
    expect(startedBy(heardOf(), dating)).toEqual(['stop move.continuityStart', 'start move.continuityStart'])
    expect(startedBy(carriedOn(), dating).filter((each) => each.startsWith('start'))).toEqual([])
  })
})

describe('R-MOV-09 a different budget is explained in writing', () => {
  const toSign = (move: Journey['move']): Journey => readyToSign({ move })
  const explaining = (planVersion: number) =>
    aStep('issueDifferenceExplanation', { planVersion }, { given: ['/explanation', '/howWorkedOut'] })
  const cheaper = toSign(offeredTo({ weeklyPence: WEEKLY - 1 }).move)
  const version = aPlan().version

  it.each([WEEKLY - 1, WEEKLY + 1])('or the plan is not signed: %d pence before', (weeklyPence) => {
    const journey = toSign(offeredTo({ weeklyPence }).move)
    expect(refusalOf(journey, aSignature())).toMatchObject({ code: 'DIFFERENCE_NOT_EXPLAINED', rule: 'R-MOV-09' })
  })

  it('the same amount needs none, unless the needs are seen differently', () => {
    const same = offeredTo({ weeklyPence: WEEKLY }).move
    expect(taking(toSign(same), aSignature()).event.type).toBe('PlanSignedOff')
    const seen = { ...same, assessed: { at: NOW, needsDiffer: true } } as Journey['move']
    expect(refusalOf(toSign(seen), aSignature()).code).toBe('DIFFERENCE_NOT_EXPLAINED')
  })

  it('explained, this version may be signed', () => {
    const told = taking(cheaper, explaining(version))
    expect(told.messages.map(({ template, to }) => `${template} ${to}`)).toEqual(['MOVE_DIFFERENCE PERSON'])
    expect(taking(told.journey, aSignature()).event.type).toBe('PlanSignedOff')
    expect(refusalOf(cheaper, explaining(version + 1)).code).toBe('EXPLAINS_ANOTHER_PLAN')
  })
})

describe('R-MOV-15 we accept, and from then on the person is ours', () => {
  it('with a signed plan of our own', () => {
    const journey = { ...planned(offeredTo()), clocks: [aClock('move.progressContact'), aClock('review.annual')] }
    const { journey: ours, clocks } = taking(journey, accepting())
    expect(clocks.map(({ key }) => key)).toEqual(['move.progressContact'])
    expect([ours.move?.is, custodyIn(ours), ours.stage]).toEqual(['HANDED_OVER', 'OURS', 'ACTIVE'])
    expect(ours.move !== undefined && isProof(ours.move.custody, sha256)).toBe(true)
    expect(lettersOf(journey, accepting())).toEqual(['HANDOVER_ACCEPTED PERSON', 'HANDOVER_ACCEPTED OTHER'])
  })

  it.each([
    ['no plan of ours', offeredTo(), 'OWN_PLAN_NOT_SIGNED'],
    ['only a plan from before', planned(offeredTo(), { signedAt: '2026-01-05T10:14:59Z' }), 'OWN_PLAN_NOT_SIGNED'],
    ['no offer', planned(expected()), 'NO_OFFER_TO_ANSWER'],
    ['support still carried on', planned(carriedOn()), 'CONTINUITY_GOES_ON'],
  ])('not with %s', (_case, journey, code) => {
    expect(refusalOf(journey, accepting()).code).toBe(code)
  })

  it('the manager is asked to, once the new support has begun', () => {
    const begun = planned(offeredTo(), { serviceStartedOn: '2026-03-02' })
    expect(waitingOn(begun).steps).toEqual(['acceptHandover', 'refuseHandover'])
    expect(waitingOn(planned(carriedOn(), { serviceStartedOn: '2026-03-02' })).steps).toEqual(['endContinuity'])
  })

  it('HO-05 a no leaves the person with the first council, and what is carried on here goes on', () => {
    const refused = taking(carriedOn(), declining())
    expect(custodyIn(refused.journey)).toBe('THEIRS')
    expect(refused.journey.move).toMatchObject({ continuity: { since: NOW } })
    expect(refused.decision?.law).toContain('sections 37 to 40')
    expect(refusalOf(expected(), declining()).code).toBe('NO_OFFER_TO_ANSWER')
  })

  it('an offer is answered also after the journey has closed', () => {
    const closed: Journey = { ...offeredTo(), stage: 'CLOSED' }
    expect(custodyIn(after(closed, declining()))).toBe('THEIRS')
  })

  it('R-CLS-01 nobody writes to a person who has died; the other council hears all the same', () => {
    const died: Journey = {
      ...offeredTo(),
      stage: 'CLOSED',
      closure: { reason: 'DIED' } as NonNullable<Journey['closure']>,
    }
    expect(taking(died, declining()).messages.map(({ to }) => to)).not.toContain('PERSON')
    expect(taking(offeredTo(), declining()).messages.map(({ to }) => to)).toContain('PERSON')
    expect(taking(died, declining()).messages.map(({ to }) => to)).toContain('OTHER')
  })

  it('R-MOV-12 a move that does not take place answers the offer with a no', () => {
    const cancelling = aStep('cancelMove', { cause: 'PERSON_STAYS' }, MANAGER)
    expect(after(offeredTo(), cancelling).move?.custody.entries.at(-1)).toMatchObject({
      from: 'SECOND',
      says: 'REFUSED',
    })
    expect(custodyIn(after(offeredTo(), cancelling))).toBe('THEIRS')
  })
})
