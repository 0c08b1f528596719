import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { rememberBriefly } from '../../prisma/remember-briefly.ts'

describe('what is remembered for a few seconds', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  const counted = () => {
    const asked: string[] = []
    const ask = rememberBriefly((id) => {
      asked.push(id)
      return id === 'bad' ? Promise.reject(new Error('away')) : Promise.resolve(id)
    })
    return { asked, ask }
  }

  it('is asked once, and again when the seconds are over', async () => {
    const { asked, ask } = counted()
    const now = jest.spyOn(Date, 'now').mockReturnValue(0)
    await Promise.all([ask('a'), ask('a')])
    now.mockReturnValue(4999)
    await ask('a')
    expect(asked).toEqual(['a'])
    now.mockReturnValue(5000)
    await ask('a')
    expect(asked).toEqual(['a', 'a'])
  })

  it('is not what failed', async () => {
    const { asked, ask } = counted()
    await expect(ask('bad')).rejects.toThrow('away')
    await expect(ask('bad')).rejects.toThrow('away')
    expect(asked).toEqual(['bad', 'bad'])
  })

  it('does not grow with the questions of somebody who makes them up', async () => {
    const { asked, ask } = counted()
    jest.spyOn(Date, 'now').mockReturnValue(0)
    for (let id = 0; id < 10_001; id += 1) await ask(String(id))
    asked.length = 0
    await ask('1')
    expect(asked).toEqual([])
    await ask('0')
    expect(asked).toEqual(['0'])
  })
})
