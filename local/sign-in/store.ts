import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Entry {
  readonly payload: AdapterPayload
  readonly expiresAt: number
}

/** Sessions and codes in memory: a restart signs browsers out, and access tokens, which are signed, stay good. */
export function createStore(): (kind: string) => Adapter {
  const entries = new Map<string, Entry>()

  const dropExpired = () => {
    for (const [key, { expiresAt }] of entries) if (expiresAt < Date.now()) entries.delete(key)
  }
  const live = () => {
    dropExpired()
    return [...entries]
  }

  return (kind) => {
    const keyOf = (id: string) => `${kind}:${id}`
    const findWhere = (matches: (payload: AdapterPayload) => boolean) => {
      const found = live().find(([key, { payload }]) => key.startsWith(`${kind}:`) && matches(payload))
      return Promise.resolve(found?.[1].payload)
    }
    return {
      upsert: (id, payload, seconds) => {
        const expiresAt = seconds === undefined ? Infinity : Date.now() + seconds * 1000
        entries.set(keyOf(id), { payload, expiresAt })
        return Promise.resolve()
      },
      find: (id) => Promise.resolve(live().find(([key]) => key === keyOf(id))?.[1].payload),
      findByUserCode: (userCode) => findWhere((payload) => payload.userCode === userCode),
      findByUid: (uid) => findWhere((payload) => payload.uid === uid),
      consume: (id) => {
        const entry = entries.get(keyOf(id))
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000)
        return Promise.resolve()
      },
      destroy: (id) => {
        entries.delete(keyOf(id))
        return Promise.resolve()
      },
      revokeByGrantId: (grantId) => {
        for (const [key, { payload }] of live()) if (payload.grantId === grantId) entries.delete(key)
        return Promise.resolve()
      },
    }
  }
}
