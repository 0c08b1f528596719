/** The name of a letter or note: its journey, the version that asked for it, and its place. */
const REFERENCE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-\d{1,10}-\d{1,10}$/

/** The same, for the documentation. */
export const REFERENCE_PATTERN = REFERENCE.source

/** @param text in lower case */
export const isDocumentReference = (text: string): boolean => REFERENCE.test(text)
