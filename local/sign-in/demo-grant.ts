import { errors, type default as Provider, type ResourceServer } from 'oidc-provider'
import type { DemoPerson } from '../demo-staff.ts'

/** Gives an access token for a demo person without a password. It exists in the embedded provider only. */
export const DEMO_GRANT = 'urn:care-journeys:demo-person'

/** The client of `npm run token`. */
export const TOKEN_CLIENT = 'care-token'

interface DemoGrantParameters {
  readonly staff_id?: string
}

/** The API, as the provider knows it. */
interface Api extends ResourceServer {
  readonly audience: string
}

export function registerDemoGrant(provider: Provider, staff: readonly DemoPerson[], api: Api): void {
  const resourceServer = { ...api, scopes: new Set(api.scope.split(' ')), identifier: () => api.audience }
  provider.registerGrantType<DemoGrantParameters>(
    DEMO_GRANT,
    async (ctx) => {
      const { client, params } = ctx.oidc
      const person = staff.find(({ id, active }) => active && id === params.staff_id)
      if (!person) throw new errors.InvalidGrant('There is no such demo person')
      const token = new provider.AccessToken({
        client,
        accountId: person.id,
        resourceServer,
        scope: api.scope,
        gty: DEMO_GRANT,
        grantId: DEMO_GRANT,
      })
      ctx.body = { access_token: await token.save(), token_type: token.tokenType, expires_in: token.expiration }
    },
    ['staff_id'],
  )
}
