const DIGITS = 10

/** Ten digits, the last a check digit of the others, and not the same digit ten times (which would pass the sum). */
export function isNhsNumber(text: string): boolean {
  const digits = Array.from(text, Number)
  const sum = digits.slice(0, DIGITS - 1).reduce((total, digit, index) => total + digit * (DIGITS - index), 0)
  const check = (11 - (sum % 11)) % 11
  return /^\d{10}$/.test(text) && new Set(digits).size > 1 && check === digits[DIGITS - 1]
}

/** An NHS number as it is printed, without what parts its digits. */
export const bareNhsNumber = (text: string): string => text.replaceAll(/[ -]/g, '')
