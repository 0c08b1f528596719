/** Makes a short text that nobody can find another text for. */
export type Hash = (text: string) => string

/** FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const CONSTANTS = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
] as const

/** FIPS 180-4, 5.3.3. */
const BEGINNING = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const

const BLOCK = 64
const LENGTH_BYTES = 8

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

const bytesOf = (text: string): readonly number[] =>
  Array.from(encodeURIComponent(text).matchAll(/%(..)|[^%]/g), ([character, hex]) =>
    hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16),
  )

/** The text with a one bit, zeros and its length in bits, as whole blocks. */
function padded(bytes: readonly number[]): DataView {
  const size = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK
  const view = new DataView(new ArrayBuffer(size))
  for (const [index, byte] of [...bytes, 0x80].entries()) view.setUint8(index, byte)
  view.setBigUint64(size - LENGTH_BYTES, BigInt(bytes.length) * 8n)
  return view
}

/** FIPS 180-4, 6.2.2 step 1: sixteen words of the block, and 48 worked out from them. */
function scheduleOf(block: DataView): Int32Array {
  const words = new Int32Array(CONSTANTS.length)
  const word = (index: number): number => words[index] ?? 0
  for (let index = 0; index < words.length; index += 1) {
    if (index < 16) {
      words[index] = block.getInt32(index * 4)
    } else {
      const [early, late] = [word(index - 15), word(index - 2)]
      const small = right(early, 7) ^ right(early, 18) ^ (early >>> 3)
      const large = right(late, 17) ^ right(late, 19) ^ (late >>> 10)
      words[index] = word(index - 16) + small + word(index - 7) + large
    }
  }
  return words
}

type Eight = readonly [number, number, number, number, number, number, number, number]

/** FIPS 180-4, 6.2.2 step 3: one of the 64 rounds. */
function round([a, b, c, d, e, f, g, h]: Eight, added: number): Eight {
  const mixed = right(e, 6) ^ right(e, 11) ^ right(e, 25)
  const first = (h + mixed + ((e & f) ^ (~e & g)) + added) | 0
  const second = ((right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
  return [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
}

/**
 * SHA-256 in hexadecimal. The journey machine needs it where nothing else offers it: workflow code has no `node:crypto`. It is held
 * against that one in its tests.
 */
export const sha256: Hash = (text) => {
  const view = padded(bytesOf(text))
  let state: Eight = [...BEGINNING]
  for (let offset = 0; offset < view.byteLength; offset += BLOCK) {
    const words = scheduleOf(new DataView(view.buffer, offset, BLOCK))
    const before = state
    let now = before
    for (const [index, constant] of CONSTANTS.entries()) now = round(now, constant + (words[index] ?? 0))
    state = now.map((word, index) => (word + (before[index] ?? 0)) | 0) as unknown as Eight
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
