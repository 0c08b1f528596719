import type { Settings } from '../../adapters/settings.ts'
import { askForToken } from '../sign-in/ask-for-token.ts'
import { isOutsider } from './cast.ts'
import { createLiveClient, type LiveClient } from './live-client.ts'
import type { Script } from './script.ts'

export const apiUrl = ({ API_PORT }: Settings): string => `http://127.0.0.1:${String(API_PORT)}`

/** The running stack's API, each person of the demonstration with a token of their own. */
export function connectToStack(settings: Settings): LiveClient {
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (staffId: string): Promise<string> => {
    const known = tokens.get(staffId) ?? askForToken(settings.SIGN_IN_ISSUER, staffId)
    tokens.set(staffId, known)
    return known
  }
  return createLiveClient({ baseUrl: apiUrl(settings), tokenOf })
}

/** Why a file can be played in the machine but not on the running stack; empty when it can. */
export function whyNotLive({ isCounted, policy, scenes, undelivered }: Script): readonly string[] {
  return [
    ...(isCounted ? [] : ['Only times that are counted from the first entry ("+42 days 09:30") can be played live']),
    ...(undelivered.length === 0
      ? []
      : ['The running product delivers every message: `undelivered` cannot be played live']),
    ...(policy.length === 0 ? [] : ['The running product counts by its own policy: `policy` cannot be played live']),
    ...scenes.flatMap(({ place, by }) =>
      by !== undefined && isOutsider(by) ? [`${place}: only staff can sign in to the running product`] : [],
    ),
  ]
}
