import { Router, type Response } from 'express'
import { BY_POST, type Tray, type TrayEntry, type TrayMessage } from '../adapters/messages/tray.ts'
import { localDate, localTime } from '../domain/clocks/civil.ts'
import { sayDate } from '../domain/clocks/words.ts'
import { fromMs } from '../domain/shared/time.ts'
import { escapeHtml, htmlPage } from './html.ts'

/** The newest so many; older ones are in the folder. */
const MOST_LISTED = 200

const STYLE = `body { font: 1.1rem/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #111; background: #fff }
table { border-collapse: collapse; width: 100% }
caption { padding: 0 0 1rem; text-align: left }
th, td { border-bottom: 1px solid #767676; padding: 0.5rem 1rem 0.5rem 0; text-align: left; vertical-align: top }
a { color: #1d4f91 }
a:focus { outline: 3px solid #111; outline-offset: 2px }
dt { font-weight: bold }
dd { margin: 0 0 0.5rem }
small { color: #505050; font-size: 0.9rem }
article { border: 1px solid #767676; padding: 1rem 2rem; white-space: pre-wrap; overflow-wrap: anywhere }
`

/** The pages of the message tray. They show letters to anybody who can reach them, so in production there are none. */
export function createTrayPage(tray: Tray): Router {
  const router = Router()
  router.get('/tray', async (_request, response) => {
    show(response, 'Message tray', listOf(await tray.list(MOST_LISTED)))
  })
  router.get('/tray/style.css', (_request, response) => {
    response.type('css').send(STYLE)
  })
  router.get('/tray/:reference', async (request, response) => {
    const message = await tray.read(request.params.reference)
    if (message === undefined) {
      response.status(404)
      show(response, 'Message not found', `<p>There is no such message in the tray.</p>${BACK}`)
      return
    }
    show(response, message.subject, oneOf(message))
  })
  return router
}

const BACK = '<p><a href="/tray">All messages</a></p>'

function show(response: Response, title: string, main: string): void {
  response.set('Cache-Control', 'no-store').type('html')
  const head = '<link rel="stylesheet" href="/tray/style.css">'
  response.send(htmlPage(`${title} - message tray`, head, `<h1>${escapeHtml(title)}</h1>\n${main}`))
}

/** `"Jo Example" <jo@people.example>` as a name with its address under it; a letter by post says so. */
function correspondent(header: string): string {
  const [, name = '', address = ''] = /^"?(.*?)"? <([^<>]+)>$/.exec(header) ?? []
  if (address === '') return escapeHtml(header)
  return `${escapeHtml(name)}<br><small>${address === BY_POST ? 'by post' : escapeHtml(address)}</small>`
}

/** A code as words: `LARGE_PRINT` is "large print". */
const inWords = (code: string): string => (code === 'E_MAIL' ? 'e-mail' : code.toLowerCase().replaceAll('_', ' '))

function sentOn(at: string): string {
  const instant = fromMs(Date.parse(at))
  return `${sayDate(localDate(instant))}<br>${localTime(instant)}`
}

function listOf(entries: readonly TrayEntry[]): string {
  if (entries.length === 0) return '<p>No message has gone out yet.</p>'
  const rows = entries.map(
    ({ reference, sentAt, to, subject }) => `<tr>
<td><time datetime="${escapeHtml(sentAt)}">${sentOn(sentAt)}</time></td>
<td>${correspondent(to)}</td>
<td><a href="/tray/${encodeURIComponent(reference)}">${escapeHtml(subject)}</a></td>
</tr>`,
  )
  return `<table>
<caption>What would have been sent, newest first</caption>
<thead><tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

function oneOf({ from, to, date, address, by, format, language, text, enclosures }: TrayMessage): string {
  const details = {
    From: correspondent(from),
    To: correspondent(to),
    Address: escapeHtml(address),
    Sent: escapeHtml(date),
    By: escapeHtml(inWords(by)),
    Format: escapeHtml(inWords(format)),
    Language: language === 'en' ? '' : escapeHtml(language),
  }
  const lines = Object.entries(details)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
  const withIt = enclosures.map(
    (enclosure) => `<h2>With it: ${escapeHtml(enclosure.fileName)}</h2>
<article>${escapeHtml(enclosure.text)}</article>`,
  )
  return `${BACK}
<dl>
${lines.join('\n')}
</dl>
<article>${escapeHtml(text)}</article>
${withIt.join('\n')}`
}
