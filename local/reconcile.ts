import { readSettings, SettingsError } from '../adapters/settings.ts'
import { createDoor } from '../api/create-door.ts'
import { reconcile, type Finding, type Reconciled } from '../use-cases/reconcile/reconcile.ts'

const say = (text: string): void => void process.stdout.write(text)

const tell = ({ rule, journeyId, reference, what, mend }: Finding): string =>
  `${reference || journeyId || 'All journeys'}  ${rule}: ${what}\n    ${mend}\n`

function tellAll({ journeys, asked, findings, failures }: Reconciled): void {
  for (const finding of findings) say(tell(finding))
  for (const failure of failures)
    say(`A workflow did not answer: ${failure instanceof Error ? failure.message : String(failure)}\n`)
  const differ = new Set(findings.map(({ journeyId }) => journeyId)).size
  say(
    `Journeys: ${String(journeys)}. Workflows asked: ${String(asked)}. Journeys with differences: ${String(differ)}.\n`,
  )
}

/** Holds everything that is kept of every journey against each other, and changes nothing. */
async function main(): Promise<number> {
  const settings = readSettings()
  const { door, close } = await createDoor({ ...settings, DATABASE_URL: settings.READER_DATABASE_URL })
  try {
    const reconciled = await reconcile(door)
    tellAll(reconciled)
    return reconciled.findings.length === 0 && reconciled.failures.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  const words = error instanceof SettingsError || error instanceof Error ? error.message : String(error)
  process.stderr.write(`${words}\n`)
  process.exitCode = 2
}
