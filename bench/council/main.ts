import { say } from '../report.ts'
import { prove } from '../run.ts'
import { createRandom } from '../statistics.ts'
import { isQuietEnough } from '../verdict.ts'
import { councilFigures } from './figures.ts'
import { measureCouncil } from './measure.ts'
import { readCouncilPlan } from './plan.ts'

await prove(async (abort) => {
  const plan = readCouncilPlan(process.argv.slice(2))
  say(`${plan.journeys} open journeys against ${plan.small}: ${plan.rounds} rounds, seed ${plan.seed}`)
  const measured = await measureCouncil(plan, abort)
  const { figures, canaries } = councilFigures(measured, plan, createRandom(plan.seed))
  return { name: 'council', figures, isQuiet: canaries.every(isQuietEnough), samples: { plan, ...measured } }
})
