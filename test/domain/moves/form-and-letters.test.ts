import { describe, expect, it } from '@jest/globals'
import { movesLetters } from '../../../activities/letters/moves.ts'
import { movesInLetters } from '../../../activities/letters/moves-in.ts'
import { movesNotes } from '../../../activities/letters/moves-notes.ts'
import { movesBodies } from '../../../api/steps/moves.ts'
import { movesInTemplates, movesNotesTemplates, movesTemplates } from '../../../domain/moves/messages.ts'
import { aBareLetter, aFullLetter, wordsOf } from '../../support/review-letters.ts'
import { SECOND } from '../../support/moving.ts'

const otherRecipient = 'Sam Example, Exampleton Council, 1 Market Square, ZZ9 9ZZ'
const councilName = 'Exampleton Council'

describe('bodies of the steps about a move', () => {
  it.each([
    ['declareMove', { council: SECOND, councilName, carerMoves: false, placement: 'NONE' }, { council: 'Exampleton' }],
    ['notifySecondAuthority', { councilName, otherRecipient }, { otherRecipient: ' ' }],
    ['receiveMoveConfirmation', { verdict: 'NO', councilName }, { verdict: 'PERHAPS' }],
    [
      'sendTransferBundle',
      { papers: ['PLAN'], personAgrees: true, carerAgrees: false, councilName, otherRecipient },
      { papers: ['PLAN', 'PLAN'] },
    ],
    ['adviseOnContracts', { contracts: ['RENT'], advice: 'Invented' }, { contracts: [] }],
    ['confirmHandover', { theirPlanSignedOn: '2026-03-02', councilName, evidence: 'Invented' }, { evidence: '' }],
    ['recordHandoverRefused', { ground: 'ASKED_BACK', councilName, evidence: 'Invented' }, { ground: 'NO' }],
    ['nameContact', { ourContact: 'Pat Example, 01632 960103' }, { ourContact: '' }],
    ['recordProgressContact', { informed: ['PERSON'] }, { informed: ['NEIGHBOUR'] }],
    ['setMoveDate', { moveOn: '2026-03-02' }, { moveOn: '2026-02-30' }],
    ['cancelMove', { cause: 'PERSON_STAYS' }, { cause: 'OTHER' }],
    ['raiseResidenceDispute', { on: '2026-03-02', meetsNeeds: 'OURS' }, { meetsNeeds: 'NOBODY' }],
    ['referResidenceDispute', {}, { extra: true }],
    ['settleResidenceDispute', { residence: 'OURS', by: 'AGREEMENT', reasons: 'Invented' }, { reasons: ' ' }],
    [
      'receiveMoveNotification',
      { council: SECOND, councilName, toldBy: 'PERSON', carerMoves: false, healthNeeds: false, placement: 'NONE' },
      { toldBy: 'NEIGHBOUR' },
    ],
    ['verifyMoveIntention', { verdict: 'GENUINE', evidence: ['JOB'] }, { evidence: ['JOB', 'JOB'] }],
    ['sendLocalInformation', { information: 'Invented' }, { information: ' ' }],
    ['receiveTransferBundle', { papers: ['PLAN'], weeklyPence: 40_000, councilName }, { weeklyPence: 0.5 }],
    ['assessBeforeMove', { carer: 'NO_CARER', nhsInvolved: true, needsDiffer: false }, { carer: 'PERHAPS' }],
    ['startContinuity', { evidence: 'Invented' }, { evidence: '' }],
    [
      'issueDifferenceExplanation',
      { planVersion: 1, explanation: 'Invented', howWorkedOut: 'Invented' },
      { howWorkedOut: ' ' },
    ],
    ['endContinuity', { reasons: 'Invented' }, { reasons: '' }],
    ['acceptHandover', { councilName, otherRecipient }, { otherRecipient: '' }],
    ['refuseHandover', { ground: 'ASKED_BACK', councilName, otherRecipient, reasons: 'Invented' }, { reasons: '' }],
  ] as const)('%s takes a good form and refuses a bad one', (name, good, bad) => {
    expect(movesBodies[name].safeParse(good).error).toBeUndefined()
    expect(movesBodies[name].safeParse({ ...good, ...bad }).success).toBe(false)
  })
})

const LETTERS = { ...movesLetters, ...movesInLetters, ...movesNotes }

const NAMES = Object.keys({
  ...movesTemplates,
  ...movesInTemplates,
  ...movesNotesTemplates,
}) as (keyof typeof LETTERS)[]

describe('letters about a move', () => {
  it.each(NAMES)('%s reads as a letter, however little is known', (template) => {
    for (const context of [aFullLetter(), aBareLetter()]) {
      expect(wordsOf(LETTERS[template], context)).not.toMatch(/undefined|null|\[object|\{/)
      expect(LETTERS[template](context).paragraphs.length).toBeGreaterThan(1)
    }
  })

  const about = (facts: Readonly<Record<string, string>>) => aFullLetter(facts)

  it('R-MOV-01 support goes on, and by when the other council hears', () => {
    const text = wordsOf(movesLetters.MOVE_PLANNED, about({ moveOn: '2026-03-02' }))
    expect(text).toContain('Monday 2 March 2026')
    expect(text).toContain('by the date of move.notifySecond')
    expect(text).toContain('Your support goes on as it is')
  })

  it('R-MOV-05 what has been sent, in words', () => {
    const text = wordsOf(movesLetters.TRANSFER_BUNDLE_SENT, about({ papers: 'PLAN, FINANCE' }))
    expect(text).toContain('- the care and support plan\n- the financial assessment')
    expect(text).toContain('We stay responsible for your support until')
  })

  it.each([
    ['GENUINE', 'by the date of move.bundle'],
    ['NOT_YET', 'It will ask you again'],
    ['NO', 'make a complaint'],
  ])('R-MOV-02 says what follows from %s', (verdict, words) => {
    expect(wordsOf(movesLetters.MOVE_ANSWERED, about({ verdict }))).toContain(words)
  })

  it.each([
    ['OURS', 'We meet your needs now'],
    ['THEIRS', 'The other council meets your needs now'],
  ])('R-MOV-13 says who goes on: %s', (lead, words) => {
    expect(wordsOf(movesLetters.RESIDENCE_DISPUTED, about({ lead }))).toContain(words)
  })

  it.each([
    ['GENUINE', 'by the date of move.assessBefore'],
    ['NOT_YET', 'We will ask again by the date of move.verify'],
    ['NO', 'make a complaint'],
  ])('R-MOV-02 says what follows here from %s', (verdict, words) => {
    expect(wordsOf(movesInLetters.MOVE_VERIFIED, about({ verdict }))).toContain(words)
  })

  it('R-MOV-07 the support goes on, until what', () => {
    const text = wordsOf(movesInLetters.CONTINUITY_STARTED)
    expect(text).toContain('we carry on the support that you had')
    expect(text).toContain('a plan of ours is signed with you, and its support has begun')
    expect(wordsOf(movesInLetters.CONTINUITY_TO_ARRANGE)).toContain('arrange urgent support')
  })

  it.each([
    ['PERSON', 'because you stay where you are'],
    ['OTHER', 'because the person stays where they are'],
  ] as const)('R-MOV-12 %s reads of whom it is said that they stay', (reader, words) => {
    const context = { ...about({ cause: 'PERSON_STAYS' }), reader }
    const text = wordsOf(movesLetters.MOVE_CANCELLED, context)
    expect(text).toContain(words)
    expect(text.includes(`This is about ${context.person}`)).toBe(reader === 'OTHER')
  })

  it('R-MOV-12, R-MOV-15 what staff have to do', () => {
    expect(wordsOf(movesNotes.TELL_OTHER_COUNCIL, about({ what: 'CANCELLED' }))).toContain(
      'The move does not take place',
    )
    expect(wordsOf(movesNotes.MOVE_TO_CLOSE)).toContain('Close the journey as moved by the date of move.close')
  })

  it.each([
    ['OURS', '/theirContact', 'The other council has not named anybody yet'],
    ['THEIRS', '/ourContact', 'We have not named anybody here yet'],
    ['BOTH', '/theirContact', 'Whom to call at the other council we have told you before'],
    ['BOTH', '/ourContact', 'Whom to call here we have told you before'],
  ])('R-MOV-04 with %s known, a letter without %s says so', (named, without, words) => {
    const context = about({ named })
    const written = (pointer: string) => (pointer === without ? undefined : context.written(pointer))
    expect(wordsOf(movesLetters.MOVE_CONTACTS, { ...context, written })).toContain(words)
  })

  it('R-MOV-09 why, and how the new budget was worked out', () => {
    const text = wordsOf(movesInLetters.MOVE_DIFFERENCE)
    expect(text).toContain('This is why: [/explanation]')
    expect(text).toContain('worked out: [/howWorkedOut]')
  })
})
