/** A JSON pointer (RFC 6901) to a place in a body: `/risk/severity`; the empty one is the whole body. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
