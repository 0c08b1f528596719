import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { GENERATED } from '../../local/docs/generated.ts'

it.each(GENERATED)('$path is what "npm run docs" writes', ({ path, make }) => {
  expect(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).toBe(make())
})
