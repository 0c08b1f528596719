import { createPublicKey, type KeyObject } from 'node:crypto'
import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose'

const ALGORITHM = 'EdDSA'

/** A text as this council signs it: a compact JWS (RFC 7515) that names its signer. */
export const signed = (text: string, { authority, key }: { readonly authority: string; readonly key: KeyObject }) =>
  new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg: ALGORITHM, kid: authority }).sign(key)

/** Who says that they signed it; nothing is proved by that. */
export function signerOf(jws: string): string | undefined {
  try {
    return decodeProtectedHeader(jws).kid
  } catch {
    return undefined
  }
}

/** The text, when the owner of this public key (SPKI in base64) signed it. */
export async function verified(jws: string, publicKey: string): Promise<string | undefined> {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    const { payload } = await compactVerify(jws, key, { algorithms: [ALGORITHM] })
    return new TextDecoder().decode(payload)
  } catch {
    return undefined
  }
}
