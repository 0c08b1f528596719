import { describe, expect, it } from '@jest/globals'
import { promisedWith } from '../../../activities/delivery/enclosures.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { previewBundle } from '../../../domain/moves/preview.ts'
import { taking } from '../../support/domain.ts'
import { confirmed, declaring, offered, sending, settled, after } from '../../support/moving.ts'
import { NOW } from '../../support/domain.ts'

const known = [{ id: 'carer-1', identifiedAt: NOW, plan: 'OWN_JOURNEY' }] as const

describe('R-MOV-05 HO-13 a preview of the papers', () => {
  it('says what goes, what only with consent, and what cannot; and changes nothing', () => {
    const journey = confirmed()
    const before = structuredClone(journey)
    expect(previewBundle(journey)).toEqual({
      goes: ['PLAN', 'FINANCE'],
      ifPersonAgrees: ['RISKS', 'CAPACITY', 'SAFEGUARDING', 'EQUIPMENT'],
      ifCarerAgrees: [],
      cannotGo: [
        { paper: 'CARERS_PLAN', because: 'CARER_STAYS' },
        { paper: 'ASSESSMENT', because: 'NOT_HELD' },
        { paper: 'CARERS_ASSESSMENT', because: 'CARER_STAYS' },
        { paper: 'DIRECT_PAYMENT_AGREEMENT', because: 'NOT_HELD' },
      ],
      enclosed: ['PLAN', 'FINANCE'],
    })
    expect(journey).toEqual(before)
  })

  it('asks the carer who moves too', () => {
    const journey = after(settled({ carers: { known } }), declaring({ carerMoves: true }))
    expect(previewBundle(journey).ifCarerAgrees).toEqual(['CARERS_PLAN'])
    expect(previewBundle(journey).cannotGo).toContainEqual({ paper: 'CARERS_ASSESSMENT', because: 'NOT_HELD' })
  })

  it('encloses of the carer’s papers what is in this record, and nothing from a journey of the carer’s own', () => {
    const together: Partial<Journey> = {
      carers: { known: [{ id: 'carer-1', identifiedAt: NOW, plan: 'JOINT_PLAN' }] },
      assessment: { type: 'COMBINED', completed: { at: NOW, by: 'staff-practitioner' } } as Journey['assessment'],
    }
    const moving = (over: Partial<Journey>) => previewBundle(after(settled(over), declaring({ carerMoves: true })))
    expect(moving(together)).toMatchObject({
      ifCarerAgrees: ['CARERS_PLAN', 'CARERS_ASSESSMENT'],
      enclosed: ['PLAN', 'ASSESSMENT', 'FINANCE', 'CARERS_PLAN', 'CARERS_ASSESSMENT'],
    })
    expect(moving({ carers: { known } }).enclosed).toEqual(['PLAN', 'FINANCE'])
  })

  it('does not offer twice what has been sent', () => {
    expect(previewBundle(offered()).cannotGo).toContainEqual({ paper: 'PLAN', because: 'SENT_ALREADY' })
    expect(previewBundle(offered()).goes).toEqual([])
  })

  it('can be asked for before any move', () => {
    expect(previewBundle(settled()).goes).toEqual(['PLAN', 'FINANCE'])
  })

  it('tells truly what the letter encloses', () => {
    const letter = (papers: readonly ('PLAN' | 'FINANCE')[]) =>
      taking(offered(), sending({ papers })).messages.find(({ template }) => template === 'TRANSFER_BUNDLE')
    const enclosed = (papers: readonly ('PLAN' | 'FINANCE')[]) => {
      const message = letter(papers)
      return message === undefined ? [] : promisedWith(message).map(({ fileName }) => fileName)
    }
    expect(enclosed(['PLAN', 'FINANCE'])).toEqual(['care-and-support-plan', 'financial-assessment'])
    expect(enclosed(['FINANCE'])).toEqual(['financial-assessment'])
  })
})
