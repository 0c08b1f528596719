import { describe, it } from '@jest/globals'
import { Seen } from './seen.ts'
import { cameAcrossMuch, liveHalf, MOST_MS } from './year.ts'

describe('a year of invented, different, difficult citizens', () => {
  const seen = new Seen()

  it(
    'what must hold holds after every step, timer and letter, allowed or forbidden, by anybody at any time',
    () => liveHalf(seen, 1),
    MOST_MS,
  )

  cameAcrossMuch(seen)
})
