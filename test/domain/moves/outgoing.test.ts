import { describe, expect, it } from '@jest/globals'
import { isProof } from '../../../domain/custody/proof.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import { custodyIn } from '../../../domain/moves/telling.ts'
import { sha256 } from '../../../domain/shared/sha256.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { offering, theySay } from '../../support/exchange.ts'
import {
  after,
  answering,
  cancelling,
  confirmed,
  confirming,
  declared,
  declaring,
  handedOver,
  notifying,
  offered,
  refusedBy,
  SECOND,
  sending,
  settled,
  verifying,
} from '../../support/moving.ts'
import { MANAGER } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const aftercareFrom = ({ planning }: Journey): Partial<Journey> => ({
  planning: { ...planning, combined: { with: ['S117'], leadMonitor: 'COUNCIL' } } as Journey['planning'],
})

const startedBy = (journey: Journey, step: Parameters<typeof taking>[1]) =>
  taking(journey, step).clocks.map(({ do: what, key }) => `${what} ${key}`)

const lettersOf = (journey: Journey, step: Parameters<typeof taking>[1]) =>
  taking(journey, step).messages.map(({ template, to }) => `${template} ${to}`)

describe('R-MOV-01 a move is declared and the other council told', () => {
  it('starts its date, tells the person, and leaves the plan as it is', () => {
    const { journey, event } = taking(settled(), declaring())
    expect(event).toMatchObject({ type: 'MoveDeclared', council: SECOND, moveOn: '2026-03-02' })
    expect(journey.stage).toBe('ACTIVE')
    expect(startedBy(settled(), declaring())).toEqual(['start move.notifySecond'])
    expect(lettersOf(settled(), declaring())).toEqual(['MOVE_PLANNED PERSON'])
    expect(custodyIn(journey)).toBe('OURS')
  })

  it.each(['CITIZEN', 'REPRESENTATIVE', 'CONTACT_OFFICER', 'PRACTITIONER'] as const)('by %s', (role) => {
    expect(taking(settled(), declaring({}, { by: { id: 'somebody', role } })).event.type).toBe('MoveDeclared')
  })

  it.each([
    ['without a plan in force', settled({ stage: 'PLANNING', signOff: {} }), declaring(), 'NO_PLAN_IN_FORCE'],
    ['to this council itself', settled(), declaring({ council: 'E09000099' }), 'SAME_COUNCIL'],
    ['a second time', declared(), declaring(), 'MOVE_UNDER_WAY'],
    ['long ago', settled(), declaring({ moveOn: '2025-10-04' }), 'MOVE_DATE_FAR_AWAY'],
    ['in years', settled(), declaring({ moveOn: '2028-01-06' }), 'MOVE_DATE_FAR_AWAY'],
  ])('is not declared %s', (_case, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it.each(['2025-10-05', '2028-01-05', undefined])('may be on %s', (moveOn) => {
    const { moveOn: _day, ...rest } = declaring().facts as { moveOn: string }
    const step = { ...declaring(), facts: moveOn === undefined ? rest : { ...rest, moveOn } }
    expect(taking(settled(), step).event.type).toBe('MoveDeclared')
  })

  it('telling the other council meets the date, and writes it in the ledger', () => {
    const { journey, clocks } = taking(declared(), notifying())
    expect(clocks).toEqual([{ do: 'stop', key: 'move.notifySecond', outcome: 'MET', cause: 'SecondAuthorityNotified' }])
    expect(lettersOf(declared(), notifying())).toEqual(['MOVE_NOTICE OTHER', 'MOVE_NOTICE_SENT PERSON'])
    expect(journey.move?.custody.entries).toMatchObject([{ from: 'FIRST', sequence: 1, says: 'NOTIFIED' }])
    expect(refusalOf(journey, notifying()).code).toBe('COUNCIL_NOTIFIED_ALREADY')
    expect(refusalOf(settled(), notifying()).code).toBe('NO_MOVE_UNDER_WAY')
  })
})

describe('R-MOV-14 whoever we place elsewhere stays ours', () => {
  it.each(['CARE_HOME', 'SHARED_LIVES', 'SUPPORTED_LIVING'] as const)('in %s: nothing is handed over', (placement) => {
    const { journey, clocks } = taking(settled(), declaring({ placement }))
    expect(clocks).toEqual([])
    expect(journey.move?.is).toBe('RESIDENCE_STAYS')
    expect(lettersOf(settled(), declaring({ placement }))).toEqual(['MOVE_RESIDENCE_STAYS PERSON'])
    expect(refusalOf(journey, notifying())).toMatchObject({ code: 'RESIDENCE_STAYS', rule: 'R-MOV-14' })
    expect(taking(journey, declaring()).journey.move?.is).toBe('DECLARED')
  })
})

describe('R-MOV-02 the other council answers', () => {
  it('GENUINE: the papers, the contacts and weekly news become due', () => {
    expect(startedBy(verifying(), answering())).toEqual([
      'start move.bundle',
      'start move.namedPersons',
      'start move.progressContact',
    ])
    expect(confirmed().move).toMatchObject({ is: 'CONFIRMED', confirmedAt: NOW })
  })

  it('NOT_YET: it goes on asking', () => {
    const { journey, clocks } = taking(verifying(), answering('NOT_YET'))
    expect([journey.move?.is, clocks]).toEqual(['VERIFYING', []])
    expect(taking(journey, answering()).journey.move?.is).toBe('CONFIRMED')
  })

  it('NO: the move is over and its dates with it, and it can be declared again', () => {
    const running = { ...verifying(), clocks: [aClock('move.contractAdvice'), aClock('review.annual')] }
    const { journey } = taking(running, answering('NO'))
    expect(startedBy(running, answering('NO'))).toEqual(['stop move.contractAdvice'])
    expect(journey.move?.is).toBe('NOT_GENUINE')
    expect(taking(journey, declaring()).journey.move?.is).toBe('DECLARED')
  })

  it('not before it was asked, and not twice', () => {
    expect(refusalOf(declared(), answering()).code).toBe('COUNCIL_NOT_NOTIFIED')
    expect(refusalOf(confirmed(), answering()).code).toBe('COUNCIL_NOT_NOTIFIED')
  })
})

describe('R-MOV-15 custody passes by acceptance, and the journey closes after that and not before', () => {
  const close = aStep(
    'closeJourney',
    { reason: 'MOVED', personsChoice: false, adviceGiven: true, openMatters: [], letterAllowed: true },
    { ...MANAGER, given: ['/reasons'] },
  )

  it.each([
    ['nobody knows of a move', settled()],
    ['it is declared', declared()],
    ['it is confirmed', confirmed()],
    ['the papers are sent', offered()],
  ])('HO-21 it does not close as moved when %s', (_case, journey) => {
    expect(refusalOf(journey, close)).toMatchObject({ code: 'HANDOVER_NOT_CONFIRMED', rule: 'R-MOV-15' })
  })

  const running = [aClock('review.annual'), aClock('move.progressContact')]

  it('HO-20 the acceptance ends the move’s own dates, and the closing those of the reviews', () => {
    const accepted = taking({ ...offered(), clocks: running }, confirming())
    expect(accepted.clocks.map(({ do: what, key }) => `${what} ${key}`)).toEqual([
      'stop move.progressContact',
      'start move.close',
    ])
    const closed = taking({ ...handedOver(), clocks: running.slice(0, 1) }, close)
    expect(closed.journey.closure?.reason).toBe('MOVED')
    expect(closed.clocks.map(({ do: what, key }) => `${what} ${key}`)).toEqual([
      'stop review.annual',
      'start retention.case',
    ])
  })

  it('the manager is asked to close on that day', () => {
    expect(lettersOf(offered(), confirming())).toEqual(['MOVE_HANDED_OVER PERSON', 'MOVE_TO_CLOSE TEAM_MANAGER'])
    const due = work({ ...handedOver(), clocks: [aClock('move.close')] }).find(({ step }) => step === 'closeJourney')
    expect(due).toMatchObject({ role: 'TEAM_MANAGER', clockId: aClock('move.close').id })
    expect(waitingOn(handedOver()).steps).toEqual(['closeJourney'])
    expect(work(handedOver()).map(({ step }) => step)).toContain('closeJourney')
  })

  it.each<[string, Partial<Journey>]>([
    ['aftercare stays here (R-JNT-03)', aftercareFrom(offered())],
    ['it has ended already', { stage: 'CLOSED' }],
  ])('and nobody where %s', (_case, over) => {
    const system = offering()
    const journey = { ...system, ...over }
    const { clocks, messages } = taking(journey, theySay(system, { says: 'ACCEPTED' }, { planSignedOn: '2026-01-05' }))
    expect(clocks.map(({ key }) => key)).not.toContain('move.close')
    expect(messages.map(({ template }) => template)).not.toContain('MOVE_TO_CLOSE')
  })

  it.each([
    ['nothing was offered', confirmed(), confirming(), 'NO_OFFER_TO_ANSWER'],
    ['their plan is signed tomorrow', offered(), confirming({ theirPlanSignedOn: '2026-01-06' }), 'DATE_NOT_COME'],
    ['it has passed already', handedOver(), confirming(), 'NO_OFFER_TO_ANSWER'],
  ])('it does not pass when %s', (_case, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it('a no leaves the person here, with new papers due', () => {
    expect(startedBy(offered(), refusedBy('PERSON_NOT_COMING'))).toEqual(['start move.bundle'])
    const journey = after(offered(), refusedBy('PERSON_NOT_COMING'))
    expect(custodyIn(journey)).toBe('OURS')
    expect(custodyIn(after(journey, sending()))).toBe('OURS_OFFERED')
  })

  it('the ledger proves every step of it', () => {
    const ledger = handedOver().move?.custody
    expect(ledger?.entries.map(({ from, says }) => `${from} ${says}`)).toEqual([
      'FIRST NOTIFIED',
      'SECOND GENUINE',
      'FIRST OFFERED',
      'SECOND ACCEPTED',
    ])
    expect(ledger !== undefined && isProof(ledger, sha256)).toBe(true)
    expect(ledger?.entries[2]?.heard?.hash).toBe(ledger?.entries[1]?.hash)
  })
})

describe('R-MOV-12, R-MOV-15 a move that is cancelled', () => {
  it('ends its dates and leaves the plan as it is', () => {
    const journey = { ...declared(), clocks: [aClock('move.notifySecond'), aClock('review.annual')] }
    expect(startedBy(journey, cancelling())).toEqual(['stop move.notifySecond'])
    expect(after(journey, cancelling())).toMatchObject({ stage: 'ACTIVE', move: { is: 'CANCELLED' } })
  })

  it('says nothing to a council that does not know of it, and else says so', () => {
    expect(after(declared(), cancelling()).move?.custody.entries).toEqual([])
    expect(after(confirmed(), cancelling()).move?.custody.entries.at(-1)?.says).toBe('CANCELLED')
  })

  it('after the offer: only the other council’s answer ends it, whichever it is', () => {
    const asked = after(offered(), cancelling())
    expect(custodyIn(asked)).toBe('OURS_WITHDRAWN')
    expect(refusalOf(asked, declaring()).code).toBe('MOVE_UNDER_WAY')
    const given = after(asked, refusedBy('ASKED_BACK'))
    expect(custodyIn(given)).toBe('OURS')
    expect(taking(given, declaring()).journey.move?.is).toBe('DECLARED')
    expect(after(asked, confirming()).move?.is).toBe('HANDED_OVER')
    expect(startedBy(asked, refusedBy('ASKED_BACK'))).toEqual([])
  })

  it('is not cancelled twice', () => {
    expect(refusalOf(after(declared(), cancelling()), cancelling()).code).toBe('NO_MOVE_UNDER_WAY')
  })
})
