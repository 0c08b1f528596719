import { describe, expect, it } from '@jest/globals'
import * as leaving from '../../../domain/moves/outgoing-rules.ts'
import { enclosedOf, isAboutCarer, isHeld, mustGo, needsConsent } from '../../../domain/moves/papers.ts'
import { PAPERS, type OutgoingMove } from '../../../domain/moves/state.ts'
import { NOW } from '../../support/domain.ts'
import { confirmed, settled } from '../../support/moving.ts'
import { codeBy } from '../../support/rule-codes.ts'

describe('R-MOV-05 papers', () => {
  it.each(PAPERS)('%s: what must go, what is held, and who decides', (paper) => {
    const journey = confirmed()
    const must = mustGo(journey).includes(paper)
    expect(must).toBe(['PLAN', 'FINANCE'].includes(paper))
    expect(isAboutCarer(paper)).toBe(['CARERS_PLAN', 'CARERS_ASSESSMENT'].includes(paper))
    expect(needsConsent(journey, paper)).toBe(!must && !isAboutCarer(paper))
    const notHere = ['CARERS_PLAN', 'ASSESSMENT', 'CARERS_ASSESSMENT', 'DIRECT_PAYMENT_AGREEMENT']
    expect(isHeld(journey, paper)).toBe(!notHere.includes(paper))
  })

  const carer = { id: 'carer-1', identifiedAt: NOW, assessedAt: NOW, plan: 'OWN_JOURNEY' } as const

  it.each([
    ['goes with a carer who moves', true, ['PLAN', 'FINANCE', 'CARERS_PLAN', 'CARERS_ASSESSMENT']],
    ['stays with one who does not', false, ['PLAN', 'FINANCE']],
  ] as const)('what is about the carer %s', (_what, carerMoves, papers) => {
    const journey = confirmed({ carers: { known: [carer] } })
    expect(mustGo({ ...journey, move: { ...(journey.move as OutgoingMove), carerMoves } })).toEqual(papers)
  })

  it('encloses what is in this record and asked for, and nothing of a carer’s own journey', () => {
    const own = settled({ carers: { known: [carer] } })
    const joint = settled({ carers: { known: [{ ...carer, plan: 'JOINT_PLAN' }] } })
    expect(enclosedOf(own, PAPERS)).toEqual(['plan', 'finance'])
    expect(enclosedOf(joint, PAPERS)).toEqual(['plan', 'finance', 'carersPlan'])
    expect(enclosedOf(joint, ['FINANCE'])).toEqual(['finance'])
  })

  it.each([
    ['the person agrees, and it is theirs', ['RISK'], true, false, undefined],
    ['the person does not', ['RISK'], false, true, 'PAPERS_NEED_CONSENT'],
    ['it must go, whatever they say', ['PLAN'], false, false, undefined],
    ['it is the carer’s, who agrees', ['CARERS_PLAN'], false, true, undefined],
    ['it is the carer’s, who does not', ['CARERS_PLAN'], true, false, 'PAPERS_NEED_CONSENT'],
  ] as const)('may go where %s: %#', (...[_where, papers, personAgrees, carerAgrees, code]) => {
    expect(codeBy(leaving.papersMayGo, confirmed(), { papers, personAgrees, carerAgrees } as never)).toBe(code)
  })
})
