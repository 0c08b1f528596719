import { beforeAll, describe, expect, it } from '@jest/globals'
import { nextSteps } from '../../domain/journey/next-steps.ts'
import { STEPS } from '../../domain/journey/parts.ts'
import { STAGES } from '../../domain/journey/stage.ts'
import { ROLES } from '../../domain/roles/roles.ts'
import { onEnough } from '../support/enough.ts'
import { seedOf } from '../support/seed.ts'
import { agree } from './agreement.ts'
import { MAIN_LINE, mayDo } from './model.ts'
import { tell, type Seen } from './pair.ts'
import { places, play, run, type Places } from './plays.ts'
import { BESIDE, COMMANDS, OPENING } from './rulebook.ts'

/** `npm run model` asks for ten times as many. */
const USUAL = 2000
const LONG = process.env['MODEL_RUNS']
const RUNS = Number(LONG ?? USUAL)
const SEED = seedOf('MODEL_SEED', LONG !== undefined)

describe('the main line by the rulebook', () => {
  it('has the states of the journey', () => {
    expect(MAIN_LINE).toEqual(STAGES)
  })

  it('knows every step, as a command of the main line or as one that stands beside it, and no others', () => {
    const known = [OPENING.name, ...Object.keys(COMMANDS), ...Object.keys(BESIDE)]
    expect(known.toSorted()).toEqual(STEPS.map(({ name }) => name).toSorted())
  })

  it('is opened by whom the rulebook names', () => {
    const { roles } = STEPS.find(({ name }) => name === OPENING.name) ?? { roles: [] }
    expect([...roles].toSorted()).toEqual(OPENING.who.toSorted())
  })

  it.each(STAGES.map((stage) => [stage]))('%s: everybody may do next what the machine offers them', (stage) => {
    const offered = ROLES.map((role) => [role, nextSteps({ stage }, [role]).flatMap(({ name }) => ofMainLine(name))])
    expect(offered).toEqual(ROLES.map((role) => [role, inOrder(mayDo(COMMANDS, { state: stage }, role))]))
  })
})

const ofMainLine = (name: string): readonly string[] => (name in COMMANDS ? [name] : [])

/** In the order in which the product lists its steps. */
const inOrder = (names: readonly string[]): readonly string[] =>
  STEPS.flatMap(({ name }) => (names.includes(name) ? [name] : []))

describe('the main line by the rulebook and by the journey machine', () => {
  const seen: Seen = { states: new Map(), accepted: new Map(), refused: new Map(), runs: { all: 0, beyondSignOff: 0 } }
  let from: Places = new Map()

  beforeAll(async () => {
    from = await places(seen)
  })

  it(`agree after each of 30 steps in ${String(RUNS)} random runs: who may, from where, by which rule, and where to`, async () => {
    await agree(run, {
      runs: RUNS,
      seed: SEED,
      play: async (one) => {
        const pair = await play(one, from)
        return pair.wrong.length === 0 ? undefined : tell(pair)
      },
    })
  }, 3_600_000)

  onEnough(RUNS, USUAL)('the runs went everywhere, and deep', () => {
    expect(MAIN_LINE.filter((state) => (seen.states.get(state) ?? 0) < RUNS / 20)).toEqual([])
    expect(Object.keys(COMMANDS).filter((name) => !seen.accepted.has(name))).toEqual([])
    expect(Object.keys(COMMANDS).filter((name) => !seen.refused.has(name))).toEqual([])
    expect(seen.runs.beyondSignOff / seen.runs.all).toBeGreaterThan(0.25)
  })
})
