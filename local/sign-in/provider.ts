import Provider, { type ClientMetadata, type KoaContextWithOIDC } from 'oidc-provider'
import { DEMO_HOSPITAL } from '../demo-hospitals.ts'
import type { DemoPerson } from '../demo-staff.ts'
import { DEMO_GRANT, registerDemoGrant, TOKEN_CLIENT } from './demo-grant.ts'
import { readOrMakeKeys } from './keys.ts'
import { createStore } from './store.ts'

/** A page in a browser on this machine: the API's documentation, later the staff desk. Any port of loopback will do. */
const BROWSER_CLIENT = 'care-browser'
const WORKING_DAY_SECONDS = 8 * 60 * 60
const SCOPE = 'journeys'

export interface ProviderOptions {
  readonly issuer: string
  /** What access tokens are for: the `aud` that the API asks for. */
  readonly audience: string
  /** Absolute path; the signing key is kept in it. */
  readonly dataFolder: string
  readonly staff: readonly DemoPerson[]
}

/** Our own pages need no consent page: whoever signs in allows them what they ask for. */
async function grantWithoutAsking(ctx: KoaContextWithOIDC, audience: string) {
  const { client, session, provider } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email')
  grant.addResourceScope(audience, SCOPE)
  await grant.save()
  return grant
}

function clients(hospitalSecret: string): ClientMetadata[] {
  return [
    {
      client_id: DEMO_HOSPITAL,
      client_secret: hospitalSecret,
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
    {
      client_id: TOKEN_CLIENT,
      token_endpoint_auth_method: 'none',
      grant_types: [DEMO_GRANT],
      response_types: [],
      redirect_uris: [],
    },
    {
      client_id: BROWSER_CLIENT,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['http://127.0.0.1/docs/oauth2-redirect.html', 'http://127.0.0.1/sign-in/callback'],
    },
  ]
}

function accountOf(staff: readonly DemoPerson[], id: string) {
  const person = staff.find((candidate) => candidate.active && candidate.id === id)
  if (!person) return undefined
  return {
    accountId: id,
    claims: () => ({ sub: id, name: person.name, email: person.email, email_verified: true }),
  }
}

/**
 * An OpenID Connect provider whose people are the demo staff, with a client of its own for the demo hospital. Roles are not in its
 * tokens: the staff directory has them.
 */
export async function createProvider({ issuer, audience, dataFolder, staff }: ProviderOptions): Promise<Provider> {
  const { jwk, cookieKey, hospitalSecret } = await readOrMakeKeys(dataFolder)
  const api = {
    scope: SCOPE,
    audience,
    accessTokenTTL: WORKING_DAY_SECONDS,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: 'RS256' as const } },
  }
  const provider = new Provider(issuer, {
    adapter: createStore(),
    clients: clients(hospitalSecret),
    jwks: { keys: [jwk] },
    cookies: { keys: [cookieKey] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    findAccount: (_ctx, id) => accountOf(staff, id),
    loadExistingGrant: (ctx) => grantWithoutAsking(ctx, audience),
    clientBasedCORS: (_ctx, origin) => origin.startsWith('http://127.0.0.1:'),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: () => api,
        useGrantedResource: () => true,
      },
    },
    ttl: {
      Session: WORKING_DAY_SECONDS,
      Interaction: 3600,
      Grant: WORKING_DAY_SECONDS,
      IdToken: 3600,
      AccessToken: WORKING_DAY_SECONDS,
      ClientCredentials: WORKING_DAY_SECONDS,
    },
  })
  registerDemoGrant(provider, staff, api)
  return provider
}
