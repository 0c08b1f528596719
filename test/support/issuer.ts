import { createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { freePort, LOOPBACK } from '../../local/ports.ts'

export const TEST_KEY_ID = 'test'

export interface Issuer {
  /** The `iss` of its tokens. Its public keys are found from here, as OpenID Connect has it. */
  readonly address: string
  /** The key that `tokens.ts` signs with, as a JWK in JSON. */
  readonly privateKey: string
  readonly stop: () => Promise<void>
}

/** The part of an OpenID Connect provider that an API sees: discovery and public keys. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const port = await freePort()
  const address = `http://${LOOPBACK}:${port}`
  const documents: Record<string, object> = {
    '/.well-known/openid-configuration': { issuer: address, jwks_uri: `${address}/jwks` },
    '/jwks': { keys: [{ ...(await exportJWK(publicKey)), kid: TEST_KEY_ID, alg: 'RS256', use: 'sig' }] },
  }
  const server = createServer((request, response) => {
    const document = documents[request.url ?? '']
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(document ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
  return { address, privateKey: JSON.stringify(await exportJWK(privateKey)), stop }
}
