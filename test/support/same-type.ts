/** True when each type can stand for the other; otherwise `never`, so that `const same: Same<A, B> = true` does not compile. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
