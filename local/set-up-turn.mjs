import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 500

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The file is there and whoever wrote it is gone. */
function isLeftBehind(file) {
  try {
    return !isRunning(Number(readFileSync(file, 'utf8')))
  } catch {
    return false
  }
}

/**
 * Waits until no other process is doing set-up in this folder, then holds the turn until this process ends. Two starts
 * of a fresh clone at once would otherwise install over each other.
 */
export async function takeTurn(file, say) {
  mkdirSync(dirname(file), { recursive: true })
  let hasSaid = false
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      process.once('exit', () => rmSync(file, { force: true }))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isLeftBehind(file)) rmSync(file, { force: true })
    else {
      if (!hasSaid) say('Waiting for another set-up in this folder to finish')
      hasSaid = true
      await wait(POLL_MS)
    }
  }
}
