import { z } from 'zod'
import { viewPanelAgenda, viewPanelShare } from '../../use-cases/view-panel.ts'
import { panelAgendaAnswer, panelShareAnswer } from '../answers.ts'
import type { Route } from '../route.ts'

const reading = { method: 'get', tag: 'Panel', access: 'READ', headers: [], problems: [] } as const

const agendaRoute: Route = {
  ...reading,
  path: '/v1/panel/agenda',
  name: 'viewPanelAgenda',
  summary: 'Every plan before the panel, by day and place',
  answers: { 200: { description: 'The agenda; plans without a place come last', schema: panelAgendaAnswer } },
  what: 'VIEW_PANEL_AGENDA',
  async handle({ door }, { viewer }) {
    return { status: 200, body: { items: await viewPanelAgenda(door, viewer) } }
  },
}

const quarterOf = z.strictObject({
  quarter: z
    .string()
    .regex(/^20\d{2}-Q[1-4]$/, 'Use a year and a quarter, 2026-Q1')
    .meta({ description: 'A quarter of the calendar year, `2026-Q1`' }),
})

const shareRoute: Route = {
  ...reading,
  path: '/v1/panel/share',
  name: 'viewPanelShare',
  summary: 'How much of the planning of a quarter went to the panel',
  query: quarterOf,
  answers: { 200: { description: 'The figures, and whether they are too many', schema: panelShareAnswer } },
  what: 'VIEW_PANEL_SHARE',
  async handle({ door }, { viewer, query, arrivedAt: now }) {
    const [year, quarter] = (query as z.output<typeof quarterOf>).quarter.split('-Q').map(Number)
    return { status: 200, body: await viewPanelShare(door, viewer, { year: year ?? 0, quarter: quarter ?? 1, now }) }
  },
}

export const panelRoutes: readonly Route[] = [agendaRoute, shareRoute]
