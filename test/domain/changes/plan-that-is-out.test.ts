import { describe, expect, it } from '@jest/globals'
import type { TriageChangeFacts } from '../../../domain/changes/facts.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const takeIn = (over: Partial<TriageChangeFacts>) =>
  aStep(
    'triageChange',
    { kind: 'CARER', muchChanged: false, lasts: false, outcome: 'TAKEN_IN', ...over },
    { given: ['/reasons'] },
  )

const reported = (stage: Stage): Journey =>
  aJourney({ stage, changes: { open: [{ kind: 'CARER', at: NOW, by: ['PERSON'] }] } })

const RED = { severity: 5, likelihood: 5 } as const

describe('R-HLT-01, R-SGN-01 a plan that is out as it was takes no great change in', () => {
  it.each(['AGREEING', 'PANEL', 'SIGN_OFF'] as const)('at %s', (stage) => {
    for (const great of [{ muchChanged: true }, { lasts: true }, { risk: RED }])
      expect(refusalOf(reported(stage), takeIn(great))).toMatchObject({
        code: 'PLAN_IS_OUT_AS_IT_WAS',
        rule: 'R-HLT-01',
      })
    expect(taking(reported(stage), takeIn({})).journey.stage).toBe(stage)
  })

  it('one that is being written does', () => {
    expect(taking(reported('PLANNING'), takeIn({ muchChanged: true })).journey.stage).toBe('PLANNING')
  })
})
