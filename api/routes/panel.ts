import { viewPanelAgenda, viewPanelShare } from '../../use-cases/view-panel.ts'
import { panelAgendaAnswer, panelShareAnswer } from '../answers.ts'
import { quarterAsked, quarterOf } from '../quarter.ts'
import type { Route } from '../route.ts'

const reading = { method: 'get', tag: 'Panel', access: 'READ', about: 'LIST', headers: [], problems: [] } as const

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

const shareRoute: Route = {
  ...reading,
  about: 'FIGURES',
  path: '/v1/panel/share',
  name: 'viewPanelShare',
  summary: 'How much of the planning of a quarter went to the panel',
  query: quarterOf,
  answers: { 200: { description: 'The figures, and whether they are too many', schema: panelShareAnswer } },
  what: 'VIEW_PANEL_SHARE',
  async handle({ door }, { viewer, query, arrivedAt: now }) {
    return { status: 200, body: await viewPanelShare(door, viewer, { ...quarterAsked(query), now }) }
  },
}

export const panelRoutes: readonly Route[] = [agendaRoute, shareRoute]
