import { describe, expect, it } from '@jest/globals'
import { nextSteps } from '../../../domain/journey/next-steps.ts'
import { STEPS } from '../../../domain/journey/parts.ts'
import { ROLES } from '../../../domain/roles/roles.ts'
import { aStep, refusalOf, taking } from '../../support/domain.ts'
import { aReviewUnderWay } from '../../support/reviewing.ts'

const namesFor = (journey: ReturnType<typeof aReviewUnderWay>) => nextSteps(journey, ROLES).map(({ name }) => name)

describe('R-CLS-03 what is offered on a closed journey', () => {
  const underWay = aReviewUnderWay()
  const died = aStep(
    'recordDeath',
    { diedOn: '2026-01-03', confirmedBy: 'FAMILY' },
    { standing: { receivedOn: '2026-01-05' } },
  )
  const { journey: closed } = taking(underWay, died)

  it('is nothing that was open before: review, plan and money are over with it', () => {
    expect(namesFor(underWay)).toEqual(expect.arrayContaining(['answerReviewQuestion', 'completeReview']))
    const offered = namesFor(closed)
    expect(offered).not.toContain('completeReview')
    expect(offered.every((name) => STEPS.find((step) => step.name === name)?.from.includes('CLOSED'))).toBe(true)
  })

  it('and who tries all the same is told that it is closed', () => {
    const answer = aStep('answerReviewQuestion', { question: 'RQ1', answer: 'YES', concernRaised: false })
    expect(refusalOf(closed, answer)).toMatchObject({ code: 'STEP_NOT_POSSIBLE_NOW', kind: 'STATE' })
  })
})
