import { Router, type Response } from 'express'
import type { Tray, TrayEntry, TrayMessage } from '../adapters/messages/tray.ts'

/** The newest so many; older ones are in the folder. */
const MOST_LISTED = 200

const STYLE = `body { font: 1.1rem/1.5 sans-serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; color: #111; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #767676; padding: 0.5rem 1rem 0.5rem 0; text-align: left; vertical-align: top }
a { color: #1d4f91 }
a:focus { outline: 3px solid #111; outline-offset: 2px }
dt { font-weight: bold }
dd { margin: 0 0 0.5rem }
article { border: 1px solid #767676; padding: 1rem 2rem; white-space: pre-wrap; overflow-wrap: anywhere }
`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

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
  response.send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - message tray</title>
<link rel="stylesheet" href="/tray/style.css">
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${main}
</main>
</body>
</html>
`)
}

function listOf(entries: readonly TrayEntry[]): string {
  if (entries.length === 0) return '<p>No message has gone out yet.</p>'
  const rows = entries.map(
    ({ reference, sentAt, to, subject }) => `<tr>
<td><time datetime="${escape(sentAt)}">${escape(sentAt.slice(0, 19).replace('T', ' '))} UTC</time></td>
<td>${escape(to)}</td>
<td><a href="/tray/${encodeURIComponent(reference)}">${escape(subject)}</a></td>
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
  const details = { From: from, To: to, Address: address, Sent: date, By: by, Format: format, Language: language }
  const lines = Object.entries(details)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`)
  const withIt = enclosures.map(
    (enclosure) => `<h2>With it: ${escape(enclosure.fileName)}</h2>
<article>${escape(enclosure.text)}</article>`,
  )
  return `${BACK}
<dl>
${lines.join('\n')}
</dl>
<article>${escape(text)}</article>
${withIt.join('\n')}`
}
