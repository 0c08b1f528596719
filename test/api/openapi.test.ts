import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROUTES } from '../../api/routes/index.ts'
import { startApi, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly required: boolean }[]
  readonly responses: Readonly<Record<string, unknown>>
  readonly requestBody?: unknown
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, BodySchema>> }
}

interface BodySchema {
  readonly additionalProperties?: boolean
  readonly anyOf?: readonly BodySchema[]
  readonly oneOf?: readonly BodySchema[]
}

const bodyName = (operation: string): string => `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Body`

describe('the documentation', () => {
  let house: House
  let api: RunningApi
  let document: Document

  beforeAll(async () => {
    house = await openHouse()
    api = await startApi(house)
    document = (await api.get('/openapi.json')).json as unknown as Document
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  it('is OpenAPI 3.1 and holds every route', () => {
    expect(document.openapi).toBe('3.1.0')
    for (const { path, method, name } of ROUTES) {
      expect(document.paths[path]?.[method]?.operationId).toBe(name)
    }
  })

  it('gives every operation a name of its own', () => {
    const names = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  it('refers only to schemas that it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id)
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(references))
  })

  it('says that every write needs its key and its headers, and refuses unknown fields', () => {
    for (const { path, method, headers, name } of ROUTES.filter((route) => route.method === 'post')) {
      const operation = document.paths[path]?.[method]
      const required = (operation?.parameters ?? []).flatMap((parameter) => (parameter.required ? parameter.name : []))
      expect(required).toEqual(expect.arrayContaining([...headers]))
      expect([name, required.includes('Idempotency-Key')]).toEqual([name, true])
      const body = document.components.schemas[bodyName(name)] ?? {}
      for (const variant of body.anyOf ?? body.oneOf ?? [body])
        expect([name, variant.additionalProperties]).toEqual([name, false])
    }
  })

  it('can be browsed with nothing from elsewhere', async () => {
    const page = await api.get('/docs')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(3)
    for (const address of addresses) {
      expect(address).toMatch(/^\/docs\//)
      expect((await api.get(address)).status).toBe(200)
    }
  })

  it('explains the type of every problem', async () => {
    const { json } = await api.get('/v1/journeys/x', { as: 'staff-practitioner' })
    const explained = await api.get(String(json['type']))
    expect(explained).toMatchObject({ status: 200, json: { code: 'JOURNEY_NOT_FOUND', status: 404 } })
    expect((await api.get('/problems/NO_SUCH_CODE')).status).toBe(404)
  })
})
