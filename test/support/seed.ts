import { randomInt } from 'node:crypto'

const USUAL = 20_140_514
const MOST = 2 ** 31

/**
 * From which number invented runs are drawn. Every ordinary run of the tests draws the same ones, so that it is red for what was
 * changed and for nothing else; a long run draws new ones each time, to find what nobody has thought of.
 * @param variable names the setting with which somebody asks for a seed, to see a run again
 * @param half tells apart what two files draw side by side
 */
export function seedOf(variable: 'MODEL_SEED' | 'CITIZENS_SEED', isLongRun: boolean, half = 0): number {
  const asked = process.env[variable]
  if (asked !== undefined) return Number(asked)
  return isLongRun ? randomInt(MOST) : USUAL + half
}
