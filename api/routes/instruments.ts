import { z } from 'zod'
import { INSTRUMENT_IDS } from '../../domain/rulebook/instruments.ts'
import { Failure } from '../../use-cases/failures.ts'
import { listInstruments, viewInstrument } from '../../use-cases/rule-changes/instruments.ts'
import { instrumentAnswer, instrumentsAnswer } from '../policy-answers.ts'
import { cursorOf, limit, nextPage } from '../query.ts'
import type { Route } from '../route.ts'

const reading = { tag: 'Policy', method: 'get', access: 'SEE_POLICY', about: 'COUNCIL', headers: [] } as const

const list: Route = {
  ...reading,
  path: '/v1/policy/instruments',
  name: 'listInstruments',
  summary: 'The Acts, regulations and guidance that rules and dates rest on',
  description:
    'Each in the version that is cited, with the rules and clocks that cite it. One that is no longer in force is marked with a change of policy (`policy.clocks.repealed`): from then on no clock begins that rests on it.',
  answers: { 200: { description: 'The instruments', schema: instrumentsAnswer } },
  problems: [],
  what: 'VIEW_INSTRUMENTS',
  async handle({ door }, { viewer, arrivedAt }) {
    return { status: 200, body: { instruments: await listInstruments(door, viewer, arrivedAt) } }
  },
}

const page = z.strictObject({ limit, after: cursorOf(z.string().max(300)) })

const view: Route = {
  ...reading,
  path: '/v1/policy/instruments/{instrumentId}',
  name: 'viewInstrument',
  summary: 'What rests on an instrument: rules, clocks, and the clocks that run now',
  query: page,
  answers: { 200: { description: 'The instrument and a page of clocks', schema: instrumentAnswer } },
  problems: ['INSTRUMENT_NOT_FOUND'],
  what: 'VIEW_INSTRUMENTS',
  async handle({ door }, { viewer, params, query, arrivedAt: now }) {
    const id = INSTRUMENT_IDS.find((known) => known.toLowerCase() === params['instrumentId'])
    if (id === undefined) throw new Failure('INSTRUMENT_NOT_FOUND')
    const { after = '', limit: size } = query as z.output<typeof page>
    const { next, ...shown } = await viewInstrument(door, viewer, { id, now, after, limit: size })
    return { status: 200, body: { ...shown, ...nextPage(next) } }
  },
}

export const instrumentRoutes: readonly Route[] = [list, view]
