import { describe, expect, it } from '@jest/globals'
import { createLogger, createTemporalLogger, type Logger } from '../../adapters/logger.ts'

function logged(write: (logger: Logger) => void): Record<string, unknown>[] {
  const lines: string[] = []
  write(createLogger({ part: 'test', level: 'trace', destination: { write: (line) => lines.push(line) } }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('the log', () => {
  it('writes one line of JSON for one event', () => {
    expect(
      logged((logger) => {
        logger.info({ journeyId: 'j-1', step: 'sign-off-plan' }, 'Step accepted')
      }),
    ).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        part: 'test',
        journeyId: 'j-1',
        step: 'sign-off-plan',
        msg: 'Step accepted',
      },
    ])
  })

  it('keeps ids and drops personal fields, bodies and secrets, at any depth', () => {
    const [line] = logged((logger) => {
      logger.info(
        {
          body: { notes: 'fell twice' },
          person: { id: 'p-1', fullName: 'A Person', Email: 'a@person.example' },
          list: [{ postcode: 'ZZ99 9ZZ', id: 'x' }],
          req: { headers: { authorization: 'Bearer t' }, url: '/v1/journeys?name=person' },
        },
        'Something',
      )
    })
    expect(line).toMatchObject({
      body: '[redacted]',
      person: { id: 'p-1', fullName: '[redacted]', Email: '[redacted]' },
      list: [{ postcode: '[redacted]', id: 'x' }],
      req: { headers: '[redacted]', url: '/v1/journeys' },
    })
  })

  it('drops them from the fields of a child logger too', () => {
    const [line] = logged((logger) => {
      logger.child({ email: 'a@person.example', requestId: 'r' }).info('Something')
    })
    expect(line).toMatchObject({ email: '[redacted]', requestId: 'r' })
  })

  it.each([
    ['what PostgreSQL quotes of a bad value', Object.assign(new Error('invalid date "born 1 May"'), { code: '22007' })],
    [
      'what Prisma quotes of its arguments',
      Object.assign(new Error('fullName: "A Person"'), { name: 'PrismaClientValidationError' }),
    ],
  ])('does not repeat %s', (_what, error) => {
    const [line] = logged((logger) => {
      logger.error({ err: error }, 'Commit failed')
    })
    expect(line?.['err']).toMatchObject({ message: '[redacted]', stack: expect.stringContaining('at ') })
    expect(JSON.stringify(line)).not.toMatch(/A Person|1 May/)
  })

  it('says of an error what it was, where it arose and what caused it, and drops its other fields', () => {
    const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED', detail: 'A Person' })
    const [line] = logged((logger) => {
      logger.error({ err: new Error('no database', { cause }) }, 'Commit failed')
    })
    expect(line?.['err']).toMatchObject({
      type: 'Error',
      message: 'no database',
      cause: { code: 'ECONNREFUSED', message: 'connect refused' },
    })
    expect(JSON.stringify(line)).not.toContain('A Person')
  })

  it('keeps a cyclic object from ending the process', () => {
    const cyclic: Record<string, unknown> = { id: 'x' }
    cyclic['self'] = cyclic
    expect(
      logged((logger) => {
        logger.info({ cyclic }, 'Something')
      }),
    ).toHaveLength(1)
  })

  it("carries Temporal's own lines", () => {
    const lines = logged((logger) => {
      const temporal = createTemporalLogger(logger)
      temporal.warn('Slow task', { workflowId: 'journey-1', payload: 'secret' })
      temporal.log('ERROR', 'Failed')
    })
    expect(lines).toMatchObject([
      { level: 'warn', msg: 'Slow task', workflowId: 'journey-1', payload: '[redacted]' },
      { level: 'error', msg: 'Failed' },
    ])
  })
})
