import { beforeAll, describe, expect, it } from '@jest/globals'
import { readsLetter, readsStep, seesFacts, seesPart } from '../../domain/access/sight.ts'
import { REGIONS, type Region } from '../../domain/journey/journey.ts'
import { stepGroup } from '../../domain/journey/step-title.ts'
import type { Role } from '../../domain/roles/roles.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

interface Entry {
  readonly step?: string
  readonly facts: object
  readonly written?: object
}

const READERS: readonly (readonly [as: string, role: Role])[] = [
  ['staff-practitioner', 'PRACTITIONER'],
  ['staff-finance-officer', 'FINANCE_OFFICER'],
  ['staff-broker', 'BROKER'],
  ['staff-panel-chair', 'PANEL_CHAIR'],
  ['staff-data-officer', 'DATA_OFFICER'],
  ['staff-auditor', 'AUDITOR'],
]

const served = servedHouse()
let path = ''

const get = (as: string, under = '') => served.api.get(`${path}${under}`, { as })

beforeAll(async () => {
  const { journey } = await walk(served.house, { file: 'panel.json', until: 'referToPanel' })
  path = `/v1/journeys/${journey.id}`
}, 60_000)

describe('R-GEN-07 what somebody sees of a journey', () => {
  it.each(READERS)('%s: the parts of their role and no other', async (as, role) => {
    const whole = Object.keys((await get('staff-team-manager')).json['parts'] as object) as Region[]
    const parts = Object.keys((await get(as)).json['parts'] as object)
    expect(parts).toEqual(REGIONS.filter((part) => whole.includes(part) && seesPart([role], part)))
  })

  it.each(READERS)('SE-10 %s: what was entered, and what was written, where their role sees it', async (as, role) => {
    const all = (await get('staff-team-manager', '/timeline?limit=100')).json['entries'] as readonly Entry[]
    const seen = (await get(as, '/timeline?limit=100')).json['entries'] as readonly Entry[]
    expect(seen).toHaveLength(all.length)
    for (const [place, { step = null, facts, written }] of seen.entries()) {
      const whole = all[place]
      expect([step, facts]).toEqual([step, seesFacts([role], stepGroup(step)) ? whole?.facts : {}])
      expect([step, written]).toEqual([step, readsStep([role], stepGroup(step)) ? whole?.written : undefined])
    }
  })

  it.each(READERS)('%s: the text of the letters that are their role’s', async (as, role) => {
    const { json } = await get('staff-team-manager', '/documents')
    for (const { reference, template } of json['documents'] as readonly { reference: string; template: string }[]) {
      const [own, whole] = await Promise.all(
        [as, 'staff-team-manager'].map((who) => served.api.get(`/v1/documents/${reference}`, { as: who })),
      )
      if (whole?.json['content'] !== undefined)
        expect([template, own?.json['content'] !== undefined]).toEqual([template, readsLetter([role], template)])
    }
  })

  it.each(['staff-auditor', 'staff-data-officer'])('%s sees no name', async (as) => {
    expect((await get(as)).json['person']).toBeUndefined()
    expect((await get('staff-practitioner')).json['person']).toBeDefined()
  })
})
