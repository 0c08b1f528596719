import { describe, expect, it } from '@jest/globals'
import { promisedWith } from '../../activities/delivery/enclosures.ts'
import { assessmentRecord } from '../../activities/documents/assessment-record.ts'
import { heldInformation } from '../../activities/documents/held-information.ts'
import type { Past, PastEvent } from '../../activities/documents/past.ts'
import type { Referrer } from '../../domain/referral/state.ts'
import { aReferral } from '../support/front-line.ts'

const AT = '2026-01-05T10:15:00Z'

const referral = (referrer: Referrer): PastEvent => {
  const { receivedAt: at, ...facts } = aReferral
  return {
    version: 2,
    at,
    event: { type: 'ReferralReceived', ...facts, referrer },
    written: { '/needSummary': 'Invented: the stairs are hard.' },
  }
}

const section = (code: 'HOUSING' | 'CARER_OUTCOMES', content: string): PastEvent => ({
  version: 5,
  at: AT,
  event: { type: 'AssessmentSectionSaved', section: code },
  written: { '/content': content },
})

const textOf = (past: Past): string => JSON.stringify(heldInformation.write(past))

describe('R-ASM-04 what the council holds, for somebody who leads their own assessment', () => {
  it('comes with the letter to whoever accepted the offer, and with no other', () => {
    const enclosed = (selfAssessment: string) =>
      promisedWith({ template: 'ASSESSMENT_STARTED', about: { selfAssessment } }).map(({ fileName }) => fileName)
    expect(enclosed('ACCEPTED')).toEqual(['what-we-already-know'])
    expect(enclosed('DECLINED')).toEqual([])
  })

  it('holds what they said themselves', () => {
    expect(textOf([referral('SELF')])).toContain('the stairs are hard')
  })

  it.each(['NEIGHBOUR', 'GP', 'FAMILY_OR_FRIEND'] as const)('does not hold what %s said in confidence', (referrer) => {
    expect(textOf([referral(referrer)])).not.toContain('the stairs are hard')
  })

  it('holds what an earlier assessment found', () => {
    expect(textOf([section('HOUSING', 'A flat on the third floor.')])).toContain('A flat on the third floor.')
  })

  it('says so when there is nothing yet, so that the letter goes out all the same', () => {
    expect(textOf([])).toContain('nothing yet')
  })
})

describe('R-CAR-03 the record of an assessment of a carer', () => {
  const titles = (past: Past) => assessmentRecord.write(past)?.parts.map(({ title }) => title) ?? []

  it('has the carer’s sections where they were written, and nowhere else', () => {
    const housing = section('HOUSING', 'A flat.')
    expect(titles([housing, section('CARER_OUTCOMES', 'To sleep.')])).toHaveLength(15)
    expect(titles([housing])).toHaveLength(14)
  })
})
