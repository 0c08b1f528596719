import { setTimeout as pause } from 'node:timers/promises'

/** Waits until a condition holds, asking often. Fails with the condition's name when it never does. */
export async function eventually(
  what: string,
  holds: () => Promise<boolean> | boolean,
  withinMs = 45_000,
): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Never came true: ${what}`)
    await pause(25)
  }
}
