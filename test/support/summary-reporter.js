import { writeSync } from 'node:fs'

const STANDARD_OUTPUT = 1

/** Ends the run with one plain line, `N passed, N failed`, after everything else; and fails a run in which no test ran. */
export default class SummaryReporter {
  #error

  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numPendingTests: pending, numTodoTests: todo } = results
    // A file that does not even load has failed, though none of its tests did.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = pending + todo
    if (passed + failed === 0) this.#error = new Error('No test ran')
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
    process.once('exit', () => writeSync(STANDARD_OUTPUT, line))
  }

  getLastError() {
    return this.#error
  }
}
