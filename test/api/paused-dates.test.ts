import { describe, expect, it } from '@jest/globals'
import { servedHouse } from '../support/served-house.ts'
import { done } from '../support/steps.ts'
import { moveTo, plusSeconds } from '../support/virtual-time.ts'
import { takeForm, walk } from '../support/walk.ts'

const served = servedHouse()

const SUPERVISOR = 'staff-service-manager'
const DAY = 86_400

describe('dates that stand still', () => {
  const list = async (query = '') => {
    const { status, json } = await served.api.get(`/v1/supervision/paused-dates${query}`, { as: SUPERVISOR })
    expect(status).toBe(200)
    return json as { dates: { journey: { id: string }; [field: string]: unknown }[]; next?: string }
  }

  const assessed = async () =>
    (await walk(served.house, { file: 'signed-plan.json', until: 'startAssessment' })).journey.id

  it('R-ASM-02 are listed with who let them, why, by which rule and until when, and are no trouble', async () => {
    const [id, other] = [await assessed(), await assessed()]
    const today = new Date().toISOString()
    const until = (days: number) => plusSeconds(today, days * DAY).slice(0, 10)
    const body = { clock: 'assessment.needs.standard', reason: 'IN_HOSPITAL', reasons: 'Invented: a new hip.' }
    const by = 'staff-team-manager'
    done(await takeForm(served.house, id, 'pauseClock', { by, body: { ...body, until: until(20) } }))
    done(await takeForm(served.house, other, 'pauseClock', { by, body: { ...body, until: until(10) } }))
    const { dates } = await list()
    expect(dates.map(({ journey }) => journey.id)).toEqual([other, id])
    expect(dates[1]).toMatchObject({
      key: 'assessment.needs.standard',
      by: { id: by, role: 'TEAM_MANAGER' },
      reason: 'IN_HOSPITAL',
      rule: 'R-ASM-02',
      until: until(20),
      because: expect.stringContaining('by decision of a team manager (in hospital)'),
    })
    expect(dates[1]).toHaveProperty('goesOnAt')

    const first = await list('?limit=1')
    expect(first.dates.map(({ journey }) => journey.id)).toEqual([other])
    const second = await list(`?limit=1&after=${first.next ?? ''}`)
    expect([second.dates.map(({ journey }) => journey.id), second.next]).toEqual([[id], undefined])
    expect((await list('?team=TEAM-SOUTH')).dates).toEqual([])

    await moveTo(served.house, id, plusSeconds(today, DAY))
    const why = await served.api.get(`/v1/journeys/${id}/why`, { as: SUPERVISOR })
    expect((why.json['waits'] as { for: string }[]).at(-1)?.for).toBe('LAWFULLY_PAUSED')
    done(await takeForm(served.house, id, 'resumeClock', { by, body: { clock: 'assessment.needs.standard' } }))
    expect((await list()).dates.map(({ journey }) => journey.id)).toEqual([other])
  })
})
