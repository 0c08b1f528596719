import { localDate, localTime } from '../domain/clocks/civil.ts'
import { capital, sayDate } from '../domain/clocks/words.ts'
import type { AccountedTo } from '../domain/journey/waiting-time.ts'
import { inWords } from '../domain/shared/in-words.ts'
import type { ClockDetails } from '../use-cases/view-clocks.ts'
import type { Happened, RulesFrom, WaitAccount, WaitDetails } from '../use-cases/view-why.ts'
import { escapeHtml, htmlPage } from './html.ts'

const STYLE = `<style>
body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #111; background: #fff }
table { border-collapse: collapse; width: 100%; margin: 0 0 2rem }
th, td { border-bottom: 1px solid #767676; padding: 0.4rem 1rem 0.4rem 0; text-align: left; vertical-align: top }
td.number, th.number { text-align: right; white-space: nowrap }
tfoot td { border-bottom: 0; font-weight: bold }
small { color: #505050 }
@media print {
  body { font-size: 10pt; margin: 0; max-width: none }
  h2 { break-after: avoid }
  tr { break-inside: avoid }
  thead { display: table-header-group }
}
</style>`

const WORDS: Readonly<Record<AccountedTo, string>> = {
  COUNCIL: 'the council',
  PERSON: 'the person, their family or their advocate',
  HOSPITAL: 'the hospital',
  PANEL: 'the approval panel',
  PROVIDER: 'the provider of the support',
  OTHER_COUNCIL: 'the other council',
  LAWFULLY_PAUSED: 'nobody: paused for a reason that the rules allow',
  NOBODY: 'nobody: nothing had to be done before a date',
  SYSTEM_UNAVAILABLE: 'the system, which was not available',
  NOT_RECORDED: 'not recorded at the time',
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  RUNNING: 'Running',
  PAUSED: 'Paused',
  MET: 'Met',
  BREACHED: 'Missed',
  CANCELLED: 'No longer needed',
  OPENED: 'Opened',
}

/** The account of a journey's waiting time as a page that can be read and printed by itself. */
export function whyPage(account: WaitAccount): string {
  const { journey, from, until } = account
  const title = `Why this person waited: ${journey.reference}`
  return htmlPage(
    title,
    STYLE,
    `<h1>${escapeHtml(title)}</h1>
<p>From ${sayMoment(from)} to ${sayMoment(until)}, by the clock in England. Nobody is named here; the record of the journey says who.</p>
<h2>Whom they waited for</h2>
${sharesOf(account)}
<h2>One wait after the other</h2>
${tableOf(['From', 'Until', 'How long', 'For whom', 'For what'], account.waits.map(waitCells))}
<h2>Every date, and why it was that date</h2>
${tableOf(['What', 'By when', 'What came of it', 'Why'], account.clocks.map(clockCells))}
${beforeOf(account)}<h2>What happened</h2>
${tableOf(['When', 'What', 'In which role'], account.events.map(eventCells))}
<h2>The rules in force</h2>
${tableOf(['From', 'Version of the policy', 'Version of the calendar'], account.rules.map(ruleCells))}`,
  )
}

const sharesOf = ({ waitingTime: { seconds, wholeSeconds } }: WaitAccount): string => {
  const rows = (Object.entries(seconds) as [AccountedTo, number][])
    .toSorted(([, one], [, other]) => other - one)
    .map(([party, part]) => [capital(WORDS[party]), sayLength(part), shareOf(part, wholeSeconds)])
  const whole = `<tfoot><tr><td>Together</td><td>${sayLength(wholeSeconds)}</td><td></td></tr></tfoot>`
  return tableOf(['For whom', 'How long', 'Share'], rows, whole)
}

const shareOf = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`)

const waitCells = ({ from, until, seconds, for: party, role, title }: WaitDetails): readonly string[] => [
  sayMoment(from),
  sayMoment(until),
  sayLength(seconds),
  capital(WORDS[party]),
  title === undefined ? '' : `${escapeHtml(title)}<br><small>${roleInWords(role ?? '')}</small>`,
]

const clockCells = ({
  title,
  dueAt,
  status,
  because,
  citation,
  breached,
  stoppedAt,
}: ClockDetails): readonly string[] => [
  escapeHtml(title),
  sayMoment(dueAt),
  `${STATUS_WORDS[status] ?? escapeHtml(status)}${stoppedAt === undefined ? '' : `<br><small>${sayMoment(stoppedAt)}${breached ? ', late' : ''}</small>`}`,
  `${escapeHtml(because)}<br><small>${escapeHtml(citation)}</small>`,
]

/** A heading of its own, so that nobody takes it for something that was done here. */
const beforeOf = ({ before = [] }: WaitAccount): string =>
  before.length === 0
    ? ''
    : `<h2>What happened before, as the council’s former system says</h2>
${tableOf(
  ['When', 'What'],
  before.map(({ on, what }) => [sayDate(on), inWords(what)]),
)}
`

const eventCells = ({ at, title, by }: Happened): readonly string[] => [
  sayMoment(at),
  escapeHtml(title),
  roleInWords(by.role),
]

const ruleCells = ({ from, policyVersion, calendarVersion }: RulesFrom): readonly string[] => [
  sayMoment(from),
  String(policyVersion),
  String(calendarVersion),
]

/** @param rows cells that are HTML already */
function tableOf(headings: readonly string[], rows: readonly (readonly string[])[], foot = ''): string {
  const head = headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n${foot}</table>`
}

const roleInWords = (role: string): string => escapeHtml(inWords(role))

/** `Monday 5 January 2026, 09:30`, in England. */
function sayMoment(at: string): string {
  const instant = new Date(at).toISOString()
  return `<time datetime="${instant}">${sayDate(localDate(instant))}, ${localTime(instant).slice(0, 5)}</time>`
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** The two largest units of a length: `12 days 3 hours`. */
export function sayLength(seconds: number): string {
  const parts = UNITS.map(([unit, size], place) => {
    const larger = UNITS[place - 1]?.[1] ?? Infinity
    const amount = Math.floor((seconds % larger) / size)
    return amount === 0 ? '' : `${String(amount)} ${unit}${amount === 1 ? '' : 's'}`
  })
  const first = parts.findIndex((part) => part !== '')
  return first === -1
    ? 'no time'
    : parts
        .slice(first, first + 2)
        .filter(Boolean)
        .join(' ')
}
