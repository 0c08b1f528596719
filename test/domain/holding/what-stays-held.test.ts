import { describe, expect, it } from '@jest/globals'
import { holderOf, letGoBy, nowWith, overWithStage } from '../../../domain/holding/held.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const work = (item: string, worker: string, step?: 'recordTriageDecision' | 'acknowledgeCall') =>
  ({ item, worker, since: NOW, ...(step === undefined ? {} : { step }) }) as const

const ONE = work('one@1', 'staff-one', 'recordTriageDecision')
const TWO = work('two@2', 'staff-two', 'acknowledgeCall')

const holding = (...items: readonly ReturnType<typeof work>[]): Journey =>
  aJourney({ stage: 'TRIAGE', held: { work: items } })

describe('R-OPS-01 who has a thing to do, where a journey asks several', () => {
  it.each([
    ['each thing', 'one@1', 'recordTriageDecision', 'staff-one'],
    ['and the other', 'two@2', 'acknowledgeCall', 'staff-two'],
    ['not the same step of another thing', 'three@3', 'acknowledgeCall', undefined],
    ['not another step of the same thing', 'one@1', 'acknowledgeCall', undefined],
  ] as const)('%s', (_which, id, step, worker) => {
    expect(holderOf(holding(ONE, TWO), { id, step })?.worker).toBe(worker)
  })

  it('is given back by whoever has it, with the step it was about; the other thing stays where it is', () => {
    const giving = (item: string, id: string) => aStep('releaseWork', { item }, { role: 'TRIAGE_WORKER', id })
    const { event, journey } = taking(holding(ONE, TWO), giving('two@2', 'staff-two'))
    expect(event).toEqual({ type: 'WorkReleased', item: 'two@2', step: 'acknowledgeCall', from: 'staff-two' })
    expect(journey.held).toEqual({ work: [ONE] })
    expect(refusalOf(holding(ONE, TWO), giving('two@2', 'staff-one')).code).toBe('WORK_NOT_YOURS_TO_RELEASE')
    expect(refusalOf(holding(ONE), giving('two@2', 'staff-two')).code).toBe('WORK_WITH_NOBODY')
    const nameless = holding(work('one@1', 'staff-one'))
    expect(taking(nameless, giving('one@1', 'staff-one')).event).not.toHaveProperty('step')
  })

  it('is the first thing of a journey that had none, and nothing where it is with nobody', () => {
    expect(nowWith(aJourney(), 'one@1', ONE)).toEqual({ work: [ONE] })
    expect(nowWith(aJourney(), 'one@1')).toEqual({ work: [] })
  })
})

describe('R-OPS-01 what goes with a worker, and what with a stage', () => {
  it.each([
    ['their own alone', holding(ONE, TWO), 'staff-one', { held: { work: [TWO] } }],
    ['nothing of anybody else', holding(TWO), 'staff-one', {}],
    ['nothing where nobody has anything', aJourney(), 'staff-one', {}],
  ])('with a worker goes %s', (_what, journey, worker, changes) => {
    expect(letGoBy(journey, worker)).toEqual(changes)
  })

  const ofStage = work('TRIAGE', 'staff-one')

  it.each([
    [
      'what it asked itself, and nothing else',
      holding(ONE, ofStage, TWO),
      { stage: 'WAITING' },
      { held: { work: [ONE, TWO] } },
    ],
    ['nothing that something else asked', holding(ONE), { stage: 'WAITING' }, {}],
    ['nothing while it goes on', holding(ofStage), { stage: 'TRIAGE' }, {}],
    ['nothing where no stage is named', holding(ofStage), {}, {}],
  ] as const)('with a stage goes %s', (_what, journey, changes, over) => {
    expect(overWithStage(journey, changes)).toEqual(over)
  })
})
