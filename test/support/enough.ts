import { it } from '@jest/globals'

/** `it` for what invented runs came across: fewer of them than usual may miss something without anything being wrong. */
export const onEnough = (runs: number, usual: number): typeof it | typeof it.skip => (runs >= usual ? it : it.skip)
