import { describe, expect, it } from '@jest/globals'
import { isCovered } from '../../use-cases/rule-changes/seen-preview.ts'

const seen = {
  name: 'a',
  base: 'policy 1, bank holidays 1',
  losing: ['1 one/panel.sit@3 20 19', '1 two/panel.sit@4 20 19'],
}

describe('0.4.10 an approval stands on the preview that was seen', () => {
  it.each([
    ['as it was', seen.losing, true],
    ['when one of the clocks is over by then', seen.losing.slice(1), true],
    ['not when somebody else loses time', [...seen.losing, '1 three/panel.sit@2 20 19'], false],
    ['not when somebody loses more', ['1 one/panel.sit@3 20 18'], false],
  ])('%s', (_name, losing, stands) => {
    expect(isCovered({ ...seen, losing }, seen)).toBe(stands)
  })

  it('not when the rules have changed, and not when nobody has seen one', () => {
    expect(isCovered({ ...seen, base: 'policy 2, bank holidays 1' }, seen)).toBe(false)
    expect(isCovered(seen, undefined)).toBe(false)
  })
})
