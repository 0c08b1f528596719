/** The branch that no value can reach. The compiler proves it; at run time it is a defect. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
