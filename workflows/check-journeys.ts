import { setCurrentDetails } from '@temporalio/workflow'
import { fromMs } from '../domain/shared/time.ts'
import { watch } from './proxies.ts'

/** What came of a check. */
export interface Checked {
  readonly journeys: number
  /** Things that are wrong. */
  readonly findings: number
  /** Journeys whose workflow did not run and was started anew. */
  readonly broughtBack: number
}

/**
 * Looks at every open journey, page by page: does it wait for a date, or for something that is on somebody's list, and does its
 * workflow run? A schedule starts it every hour. It changes nothing but to bring back a workflow that is gone.
 */
export async function checkJourneys(): Promise<Checked> {
  const at = fromMs(Date.now())
  let sum: Checked = { journeys: 0, findings: 0, broughtBack: 0 }
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: Awaited<ReturnType<typeof watch.checkPage>> = await watch.checkPage.executeWithOptions(
      { summary: 'Look at a page of journeys' },
      [{ after, at }],
    )
    sum = {
      journeys: sum.journeys + page.journeys,
      findings: sum.findings + page.findings,
      broughtBack: sum.broughtBack + page.broughtBack,
    }
    setCurrentDetails(tell(sum))
    after = page.next
  }
  await watch.endCheck.executeWithOptions({ summary: 'Note what came of it' }, [{ at, ...sum }])
  return sum
}

const tell = ({ journeys, findings, broughtBack }: Checked): string =>
  `Open journeys looked at: **${String(journeys)}**. Things that are wrong: **${String(findings)}**. Brought back: **${String(broughtBack)}**.`
