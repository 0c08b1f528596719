import type { Firing, OnCallNow } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Call } from '../../../domain/on-call/state.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

export const KEY = 'd2a.welfareCheck'
export const CHECK = aClock(KEY)
export const WAITS = aClock('onCall.acknowledgement', { instance: KEY })
export const HAND_BACK = aClock('edt.handback')
export const HELD = { since: NOW, urgent: false } as const

export const night = (...rota: readonly string[]): OnCallNow => ({ officeOpen: false, rota })
export const day: OnCallNow = { officeOpen: true, rota: [] }

export const ringing = (onCall?: OnCallNow): Firing => ({
  ...aFiring(KEY, 'CALL'),
  ...(onCall === undefined ? {} : { onCall }),
})
export const silence = (onCall: OnCallNow): Firing => ({ ...aFiring('onCall.acknowledgement', 'BREACH'), onCall })

export const aCall = (over: Partial<Call> = {}): Call => ({
  clock: KEY,
  clockId: CHECK.id,
  called: [{ staff: 'staff-first', at: NOW }],
  ...over,
})

export const open = (over: Partial<Journey> = {}) => aJourney({ stage: 'ACTIVE', clocks: [CHECK], ...over })

/** Called, and waiting for the answer. */
export const called = (over: Partial<Call> = {}, more: Partial<Journey> = {}) =>
  open({
    clocks: [CHECK, WAITS, HAND_BACK],
    onCall: { calls: [aCall(over)] },
    outOfHours: { ...HELD, byCallOnly: true },
    ...more,
  })
