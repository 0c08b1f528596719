import { countedFigures } from './figures/counted.ts'
import { timedFigures } from './figures/timed.ts'
import { measure } from './measure.ts'
import { readPlan } from './plan.ts'
import { say } from './report.ts'
import { prove } from './run.ts'
import { createRandom } from './statistics.ts'
import { isQuietEnough } from './verdict.ts'

await prove(async (abort) => {
  const plan = readPlan(process.argv.slice(2))
  say(`${plan.isQuick ? 'Quick' : 'Full'} run: ${plan.rounds} rounds, seed ${plan.seed}`)
  const measured = await measure(plan, abort)
  const { figures, canary } = timedFigures(measured.rounds, createRandom(plan.seed))
  return {
    name: plan.isQuick ? 'quick' : 'full',
    figures: [...figures, ...countedFigures(measured)],
    isQuiet: isQuietEnough(canary),
    samples: { plan, ...measured },
  }
})
