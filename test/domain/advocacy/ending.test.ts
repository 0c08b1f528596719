import { describe, expect, it } from '@jest/globals'
import type { Arranging } from '../../../domain/advocacy/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { difficulty } from '../../support/advocacy.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAssessment } from '../../support/front-line.ts'

const INSTRUCT = { do: 'start', key: 'advocacy.instruct', from: NOW }

const standing = (is: Arranging['is'], over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'ASSESSING', ...over, advocacy: { arranging: { is, since: NOW } } })

const ending = (why: 'NO_LONGER_NEEDED' | 'PERSONS_CHOICE' | 'ADVOCATE_LEFT') =>
  aStep('endAdvocacy', { ending: why }, { given: ['/reasons'] })

describe('R-ADV-02 the end of it', () => {
  it('the person chose so, or it is not needed any more: they are told', () => {
    const { clocks, journey, messages } = taking(standing('ACTIVE'), ending('PERSONS_CHOICE'))
    expect(clocks).toEqual([{ do: 'stop', key: 'advocacy.confirm', outcome: 'CANCELLED', cause: 'AdvocacyEnded' }])
    expect(journey.advocacy?.arranging?.is).toBe('ENDED')
    expect(messages.map(({ template, to }) => [template, to])).toEqual([['ADVOCACY_ENDED', 'PERSON']])
  })

  const stillNeeded = { assessment: anAssessment({ advocacyScreen: difficulty }) }

  it('an advocate who leaves has a successor while one is needed', () => {
    const { clocks, journey, messages } = taking(standing('ACTIVE', stillNeeded), ending('ADVOCATE_LEFT'))
    expect(clocks).toContainEqual(INSTRUCT)
    expect(journey.advocacy?.arranging?.is).toBe('NEEDED')
    expect(messages.map(({ template }) => template)).toEqual(['ADVOCACY_ENDED', 'ADVOCATE_NEEDED'])
  })

  it('and none where nobody needs one', () => {
    expect(taking(standing('ACTIVE'), ending('ADVOCATE_LEFT')).journey.advocacy?.arranging?.is).toBe('ENDED')
  })

  it('the duty does not end because a worker says so', () => {
    expect(refusalOf(standing('ACTIVE', stillNeeded), ending('NO_LONGER_NEEDED')).code).toBe('ADVOCATE_STILL_NEEDED')
    expect(taking(standing('ACTIVE'), ending('NO_LONGER_NEEDED')).event.type).toBe('AdvocacyEnded')
  })

  it.each(['NEEDED', 'ENDED'] as const)('there is nothing to end: %s', (is) => {
    expect(refusalOf(standing(is), ending('PERSONS_CHOICE')).code).toBe('NO_ADVOCATE_TO_END')
  })
})
