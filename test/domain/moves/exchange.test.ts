import { describe, expect, it } from '@jest/globals'
import { nextMessage, openLedger, withEntry, type Word } from '../../../domain/custody/ledger.ts'
import { isProof } from '../../../domain/custody/proof.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { MoveNews } from '../../../domain/moves/facts.ts'
import { custodyIn } from '../../../domain/moves/telling.ts'
import { sha256 } from '../../../domain/shared/sha256.ts'
import { aStep, refusalOf, taking } from '../../support/domain.ts'
import {
  after,
  answering,
  cancelling,
  confirming,
  declared,
  declaring,
  disputing,
  MOVE_DAY,
  MOVE_STANDING,
  refusedBy,
  sending,
  settled,
  verifying,
} from '../../support/moving.ts'
import {
  accepting,
  beginning,
  declining,
  ending,
  finding,
  hearing,
  newHere,
  papersCome,
  planned,
} from '../../support/moving-in.ts'
import {
  asked,
  comes,
  ledgerOf,
  meant,
  NAMED,
  notice,
  notifyingSystem,
  offeredHere,
  offering,
  SYSTEM,
  theySay,
} from '../../support/exchange.ts'

const toSystem = (journey: Journey, step: Step) =>
  taking(journey, step).messages.filter(({ to }) => to === 'OTHER_AUTHORITY')

describe('R-MOV-15 what we say goes to the other council’s system as the ledger has it', () => {
  it.each<[string, () => Journey, (journey: Journey) => Step, string]>([
    ['the notice', declared, notifyingSystem, 'NOTIFIED'],
    ['the papers', meant, () => sending(), 'OFFERED'],
    ['more papers', offering, () => sending({ papers: ['RISKS'] }), 'PROGRESS'],
    [
      'another day',
      asked,
      () => aStep('setMoveDate', { moveOn: '2026-02-17' }, { standing: MOVE_STANDING }),
      'DATE_SET',
    ],
    ['progress', meant, () => aStep('recordProgressContact', { informed: ['PERSON', 'OTHER_COUNCIL'] }), 'PROGRESS'],
    ['that there is no move', meant, () => cancelling(), 'CANCELLED'],
    ['that the offer is asked back', offering, () => cancelling(), 'WITHDRAWN'],
    ['a verdict', () => after(newHere(), notice()), () => finding(), 'GENUINE'],
    ['a refusal', offeredHere, () => declining(), 'REFUSED'],
    ['an acceptance', () => planned(offeredHere()), () => accepting(), 'ACCEPTED'],
  ])('%s', (_what, journeyBefore, stepOn, says) => {
    const journey = journeyBefore()
    const step = stepOn(journey)
    const [message, ...more] = toSystem(journey, step)
    const last = ledgerOf(taking(journey, step).journey).entries.at(-1)
    expect(more).toEqual([])
    expect(message).toMatchObject({ template: 'AUTHORITY_MOVE_MESSAGE', about: { says, hash: last?.hash } })
    expect(message?.about?.['reference']).toBe(ledgerOf(journey).reference)
  })

  it('not where nobody there would hear it', () => {
    expect(toSystem(declared(), aStep('notifySecondAuthority', {}, { standing: MOVE_STANDING }))).toEqual([])
    expect(toSystem(verifying(), cancelling())).toEqual([])
  })

  it('R-GEN-02 not where the person does not want it shared', () => {
    const journey = declared({ contactDetails: { recorded: [], notSharedWith: ['OTHER'] } })
    expect(toSystem(journey, notifyingSystem())).toEqual([])
    expect(after(journey, notifyingSystem()).move?.exchange).toBeUndefined()
  })

  it('R-MOV-11 health needs that nobody asked about count as there', () => {
    expect(toSystem(declared(), notifyingSystem())[0]?.about).toMatchObject({ healthNeeds: true, carerMoves: false })
  })

  it('each move has a name of its own, so that nothing of an earlier one fits it', () => {
    const [one, other] = [declared(), after(declared(), cancelling('ENTERED_BY_MISTAKE'), declaring())]
    expect(ledgerOf(one).reference).not.toBe(ledgerOf(other).reference)
  })
})

describe('R-MOV-15 what their system says brings about what the same word by hand would', () => {
  const byHandOffered = (): Journey => after(verifying(), answering(), sending())
  const rows: readonly {
    what: string
    system: () => Journey
    hand: () => Journey
    word: Word
    about?: MoveNews
    same: Step
  }[] = [
    { what: 'that it is meant', system: asked, hand: verifying, word: { says: 'GENUINE' }, same: answering('GENUINE') },
    {
      what: 'that it is not sure',
      system: asked,
      hand: verifying,
      word: { says: 'NOT_YET' },
      same: answering('NOT_YET'),
    },
    {
      what: 'that it is not meant',
      system: asked,
      hand: verifying,
      word: { says: 'NOT_GENUINE' },
      same: answering('NO'),
    },
    {
      what: 'a refusal',
      ...{ system: offering, hand: byHandOffered, word: { says: 'REFUSED' } },
      ...{ about: { ground: 'PERSON_NOT_COMING' }, same: refusedBy('PERSON_NOT_COMING') },
    },
    {
      what: 'an acceptance',
      ...{ system: offering, hand: byHandOffered, word: { says: 'ACCEPTED' } },
      ...{ about: { planSignedOn: '2026-01-05' }, same: confirming() },
    },
    {
      what: 'an offer',
      ...{ system: comes, hand: () => after(newHere(), hearing(), finding()), word: { says: 'OFFERED' } },
      ...{ about: { papers: ['PLAN', 'FINANCE'], weeklyPence: 42_000 }, same: papersCome() },
    },
  ]

  it.each(rows)('$what', ({ system, hand, word, about, same }) => {
    const heard = taking(system(), theySay(system(), word, about))
    const written = taking(hand(), same)
    const { message: _theirs, ...event } = heard.event as typeof heard.event & { message?: unknown }
    const { message: _ours, ...sameEvent } = written.event as typeof written.event & { message?: unknown }
    expect(event).toEqual(sameEvent)
    expect(heard.clocks).toEqual(written.clocks)
    expect(heard.messages).toEqual(written.messages)
    expect(isProof(ledgerOf(heard.journey), sha256)).toBe(true)
  })

  it('a notice begins a move with the name that the first council gave it', () => {
    const { event, journey, clocks } = taking(newHere(), notice())
    expect(event).toMatchObject({
      type: 'MoveNotificationReceived',
      toldBy: 'COUNCIL',
      healthNeeds: true,
      moveOn: MOVE_DAY,
    })
    expect(clocks.map(({ key }) => key)).toEqual(['move.verify', 'move.continuityStart'])
    expect(journey.move).toMatchObject({ exchange: true, custody: { ...NAMED, side: 'SECOND' } })
  })

  it('R-MOV-12 another day: what hangs on it is planned again, and the person hears', () => {
    const { journey, clocks, messages } = taking(comes(), theySay(comes(), { says: 'DATE_SET', moveOn: '2026-02-17' }))
    expect(journey.move?.moveOn).toBe('2026-02-17')
    expect(clocks.filter((intent) => intent.do === 'start')).toHaveLength(2)
    expect(messages.map(({ template }) => template)).toEqual(['OTHER_COUNCIL_SAID', 'MOVE_DATE'])
  })

  it('R-MOV-12 that there is no move ends it; but nobody who is here loses support', () => {
    expect(after(comes(), theySay(comes(), { says: 'CANCELLED' })).move?.is).toBe('CANCELLED')
    const here = after(comes(), beginning())
    const told = after(here, theySay(here, { says: 'CANCELLED' }))
    expect(told.move).toMatchObject({ is: 'CONFIRMED', continuity: {} })
  })

  it('more papers after the offer are papers, too', () => {
    const journey = offeredHere()
    const { event } = taking(journey, theySay(journey, { says: 'PROGRESS' }, { papers: ['RISKS'] }))
    expect(event).toMatchObject({ type: 'TransferBundleReceived', papers: ['RISKS'] })
  })

  it('what is asked back waits for our answer', () => {
    const journey = offeredHere()
    const asksBack = after(journey, theySay(journey, { says: 'WITHDRAWN' }))
    expect([custodyIn(asksBack), asksBack.move?.is]).toEqual(['THEIRS_WITHDRAWN', 'CONFIRMED'])
    expect(custodyIn(after(asksBack, declining('ASKED_BACK')))).toBe('THEIRS')
  })
})

describe('R-MOV-15 what has been said is heard', () => {
  it('an acceptance passes custody also while the councils disagree about residence', () => {
    const journey = after(offering(), disputing())
    const heard = after(journey, theySay(journey, { says: 'ACCEPTED' }, { planSignedOn: '2026-01-05' }))
    expect([custodyIn(heard), heard.move?.is]).toEqual(['THEIRS', 'HANDED_OVER'])
  })

  it('a verdict that comes after the move was cancelled is entered, and brings about nothing', () => {
    const journey = after(asked(), cancelling())
    const { event, journey: heard, clocks } = taking(journey, theySay(journey, { says: 'GENUINE' }))
    expect([event.type, heard.move?.is, clocks]).toEqual(['OtherCouncilHeard', 'CANCELLED', []])
    expect(ledgerOf(heard).entries.at(-1)?.says).toBe('GENUINE')
  })

  it('a notice joins the move of which the person told us before', () => {
    const journey = after(newHere(), hearing({ toldBy: 'PERSON' }))
    const { event, journey: joined } = taking(journey, notice())
    expect([event.type, joined.move?.exchange]).toEqual(['OtherCouncilHeard', true])
    expect(ledgerOf(joined)).toMatchObject({ ...NAMED, entries: [{ says: 'NOTIFIED' }] })
    expect(isProof(ledgerOf(joined), sha256)).toBe(true)
  })
})

describe('R-MOV-15 a message has one place', () => {
  it('once', () => {
    const step = notice()
    expect(refusalOf(after(newHere(), step), step).code).toBe('MESSAGE_KNOWN')
  })

  it('in its sender’s order', () => {
    const first = nextMessage(openLedger('FIRST', NAMED), { says: 'NOTIFIED' }, sha256)
    const second = nextMessage(withEntry(openLedger('FIRST', NAMED), first), { says: 'PROGRESS' }, sha256)
    const step = aStep(
      'hearOtherCouncil',
      { move: NAMED, message: second, about: {} },
      { by: SYSTEM, standing: MOVE_STANDING },
    )
    expect(refusalOf(newHere(), step).code).toBe('MESSAGE_EARLY')
  })

  it.each<[string, () => Journey, () => Step]>([
    ['that begins a move with another word', newHere, () => notice({ says: 'PROGRESS' })],
    ['of a move that was never declared here', settled, () => theySay(asked(), { says: 'GENUINE' })],
    ['whose word has no place', asked, () => theySay(asked(), { says: 'ACCEPTED' })],
  ])('and none where it %s', (_what, journey, step) => {
    expect(refusalOf(journey(), step())).toMatchObject({ code: 'MESSAGE_CONTRADICTS', rule: 'R-MOV-15' })
  })

  it('and waits while another move of the person is under way', () => {
    expect(refusalOf(after(newHere(), hearing()), notice()).code).toBe('MOVE_UNDER_WAY')
  })

  it('R-MOV-06 and begins nothing on a day that cannot be meant', () => {
    expect(refusalOf(newHere(), notice({ says: 'NOTIFIED', moveOn: '2031-01-01' })).code).toBe('MOVE_DATE_FAR_AWAY')
  })

  it.each<[string, () => Journey, () => Step]>([
    ['a verdict', asked, () => answering()],
    ['an acceptance', offering, () => confirming()],
    ['a refusal', offering, () => refusedBy('PERSON_NOT_COMING')],
    ['papers', comes, () => papersCome()],
  ])('nobody here writes down %s of a council that speaks for itself', (_what, journey, step) => {
    expect(refusalOf(journey(), step())).toMatchObject({ code: 'COUNCIL_SAYS_SO_ITSELF', rule: 'R-MOV-15' })
  })

  it('and no member of staff speaks for another council', () => {
    const { by: _system, ...step } = notice()
    const { by } = ending()
    expect(refusalOf(newHere(), { ...step, by }).code).toBe('ROLE_MAY_NOT')
  })
})
