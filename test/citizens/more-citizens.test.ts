import { describe, it } from '@jest/globals'
import { Seen } from './seen.ts'
import { cameAcrossMuch, liveHalf, MOST_MS } from './year.ts'

// The other half of the lives, so that two workers live them at the same time.
describe('a year of invented, different, difficult citizens, the other half', () => {
  const seen = new Seen()

  it(
    'what must hold holds after every step, timer and letter, allowed or forbidden, by anybody at any time',
    () => liveHalf(seen, 2),
    MOST_MS,
  )

  cameAcrossMuch(seen)
})
