import { CONTACT_WAYS, type ContactWay } from './state.ts'

/** The field of the form by which each way is given. */
const FIELD_OF: Readonly<Record<ContactWay, string>> = { ADDRESS: '/address', EMAIL: '/email', PHONE: '/phone' }

/** The ways that are among the personal fields that were filled in. */
export const waysGiven = (pointers: readonly string[]): readonly ContactWay[] =>
  CONTACT_WAYS.filter((way) => pointers.includes(FIELD_OF[way]))
