/** 07…, +44 7… or 0044 7…: the mobile telephones of the United Kingdom, to which a text always can go. */
const MOBILE = /^(?:\+44|0044|0)(7\d{9})$/

/** A mobile telephone in international form; undefined for a landline, an extension or anything else. */
export function mobileNumber(phone: string): string | undefined {
  const digits = MOBILE.exec(phone.replaceAll(/[\s().-]/g, '').replace(/^\+440/, '+44'))?.[1]
  return digits === undefined ? undefined : `+44${digits}`
}
