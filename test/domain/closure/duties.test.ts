import { describe, expect, it } from '@jest/globals'
import type { CloseJourneyFacts } from '../../../domain/closure/facts.ts'
import { CLOSE_REASONS, type CloseReason } from '../../../domain/closure/state.ts'
import type { DutyToMeet } from '../../../domain/eligibility/state.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aProposal, mustBeMet } from '../../support/front-line.ts'
import { aClock } from '../../support/reviewing.ts'
import { inHospital } from '../hospital/support.ts'
import { aPlanInForce } from '../../support/plans.ts'

const close = (reason: CloseReason, over: Partial<CloseJourneyFacts> = {}, given: readonly string[] = []) =>
  aStep(
    'closeJourney',
    { reason, personsChoice: false, adviceGiven: true, openMatters: [], letterAllowed: true, ...over },
    { role: 'TEAM_MANAGER', id: 'staff-manager', given: ['/reasons', ...given] },
  )

const at = (stage: Stage) => aJourney({ stage })

const except = (...reasons: readonly CloseReason[]) => CLOSE_REASONS.filter((reason) => !reasons.includes(reason))

describe('R-REF-03 closing is no way past triage', () => {
  it.each(except('DUPLICATE', 'MOVED', 'DIED', 'NOT_ELIGIBLE'))(
    '%s does not close a referral that triage has not decided',
    (reason) => {
      for (const personsChoice of [true, false]) {
        expect(refusalOf(at('TRIAGE'), close(reason, { personsChoice }, ['/welfareFound']))).toMatchObject({
          code: 'TRIAGE_DECIDES_FIRST',
          rule: 'R-REF-03',
        })
      }
    },
  )

  it.each(['DUPLICATE', 'MOVED'] as const)('%s does: the referral is not this council’s to decide', (reason) => {
    expect(taking(at('TRIAGE'), close(reason)).journey.closure?.reason).toBe(reason)
  })

  it.each(['SIGNPOSTED', 'ADVICE_ONLY', 'DECLINED'] as const)('%s ends a contact that is no referral', (reason) => {
    expect(taking(at('CONTACT'), close(reason)).journey.closure?.reason).toBe(reason)
  })
})

describe('R-HOS-03, R-HOS-09 closing is no way past a hospital that waits', () => {
  const noticed = inHospital({}, { stage: 'BUDGETING' })
  const unseen = aJourney({ stage: 'BUDGETING', clocks: [aClock('d2a.welfareCheck')] })
  const unplaced = aJourney({ stage: 'BUDGETING', clocks: [aClock('d2a.pathway')] })

  it.each(['LOST_CONTACT', 'NHS_RESPONSIBLE', 'OTHER'] as const)(
    '%s closes nobody in hospital, unseen at home, or without a pathway',
    (reason) => {
      for (const journey of [noticed, unseen, unplaced])
        expect(refusalOf(journey, close(reason))).toMatchObject({ code: 'HOSPITAL_STILL_WAITS', rule: 'R-HOS-03' })
    },
  )

  it('a duplicate goes on elsewhere, and what is over holds nobody', () => {
    expect(taking(noticed, close('DUPLICATE')).journey.stage).toBe('CLOSED')
    const over = { ...noticed, hospital: { proposals: [], delays: [], ended: [] }, clocks: [] }
    expect(taking(over, close('NHS_RESPONSIBLE')).journey.stage).toBe('CLOSED')
  })
})

describe('R-ASM-01 closing is no way past the assessment', () => {
  const before = ['WAITING', 'ASSESSING', 'DETERMINING'] as const

  it.each(['SELF_FUNDING', 'NEEDS_MET_BY_OTHERS', 'NHS_RESPONSIBLE', 'OTHER'] as const)(
    '%s does not take its place, or that of the decision',
    (reason) => {
      const step = close(reason, { personsChoice: true })
      for (const stage of before) {
        expect(refusalOf(at(stage), step)).toMatchObject({ code: 'DUTY_TO_ASSESS', rule: 'R-ASM-01' })
      }
      for (const stage of ['CONTACT', 'BUDGETING', 'PLANNING'] as const) {
        expect(taking(at(stage), step).journey.closure?.reason).toBe(reason)
      }
    },
  )

  it('R-ASM-08 the person may stop before the decision', () => {
    expect(taking(at('DETERMINING'), close('DECLINED', { personsChoice: true })).journey.stage).toBe('CLOSED')
  })
})

describe('R-ELG-06 closing is no way past the letter about no eligible needs', () => {
  it.each(except('DUPLICATE'))('%s does not end what waits for the letter', (reason) => {
    expect(refusalOf(at('NOT_ELIGIBLE'), close(reason, { personsChoice: true }))).toMatchObject({
      code: 'NOT_ELIGIBLE_NEEDS_ITS_LETTER',
      rule: 'R-ELG-06',
    })
  })

  it('a duplicate ends: the other journey has the letter', () => {
    expect(taking(at('NOT_ELIGIBLE'), close('DUPLICATE')).journey.stage).toBe('CLOSED')
  })

  it('nor is the reason given anywhere else', () => {
    expect(refusalOf(at('PLANNING'), close('NOT_ELIGIBLE')).code).toBe('NOT_ELIGIBLE_NEEDS_ITS_LETTER')
  })
})

describe('R-ELG-09 eligible needs are not dropped', () => {
  const eligible = (dutyToMeet?: DutyToMeet) =>
    aJourney({
      stage: 'PLANNING',
      eligibility: aProposal({ determinedAt: NOW, ...(dutyToMeet === undefined ? {} : { dutyToMeet }) }),
    })
  const notOwed: DutyToMeet = { ...mustBeMet, residence: 'ELSEWHERE' }

  it.each([
    ['the duty is established', eligible(mustBeMet)],
    ['nobody has looked at the duty yet', eligible()],
    ['the council has chosen to meet them', eligible({ ...notOwed, byPower: true })],
  ])('where %s, by no decision of the council', (_where, journey) => {
    for (const reason of ['OTHER', 'SELF_FUNDING', 'NEEDS_MET_BY_OTHERS', 'DECLINED'] as const) {
      expect(refusalOf(journey, close(reason))).toMatchObject({ code: 'ELIGIBLE_NEEDS_TO_MEET', rule: 'R-ELG-09' })
      expect(taking(journey, close(reason, { personsChoice: true })).journey.closure?.reason).toBe(reason)
    }
  })

  it.each(['MOVED', 'DUPLICATE', 'NHS_RESPONSIBLE', 'LOST_CONTACT'] as const)('%s is no such decision', (reason) => {
    expect(taking(eligible(mustBeMet), close(reason, {}, ['/welfareFound'])).journey.closure?.reason).toBe(reason)
  })

  it.each([
    ['nothing has been decided', aJourney({ stage: 'PLANNING', eligibility: aProposal() })],
    ['there is no duty and no power was used', eligible(notOwed)],
    [
      'there are no eligible needs',
      aJourney({ stage: 'PLANNING', eligibility: aProposal({ eligible: false, determinedAt: NOW }) }),
    ],
  ])('nothing is owed where %s', (_where, journey) => {
    expect(taking(journey, close('OTHER')).journey.stage).toBe('CLOSED')
  })

  it('R-CLS-04 with a plan in force its own rules hold', () => {
    const inForce = { ...eligible(mustBeMet), signOff: { inForce: aPlanInForce() } }
    expect(refusalOf(inForce, close('OTHER')).code).toBe('SUPPORT_STILL_RUNNING')
  })
})

describe('R-WTW-05 silence off the waiting list', () => {
  it.each(['CONTACT', 'ASSESSING', 'PLANNING'] as const)('is looked into before %s closes', (stage) => {
    expect(refusalOf(at(stage), close('LOST_CONTACT'))).toMatchObject({
      code: 'SILENCE_NOT_LOOKED_INTO',
      rule: 'R-WTW-05',
    })
    expect(taking(at(stage), close('LOST_CONTACT', {}, ['/welfareFound'])).journey.stage).toBe('CLOSED')
  })
})
