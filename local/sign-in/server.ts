import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { readDemoStaff, type DemoPerson } from '../demo-staff.ts'
import { LOOPBACK } from '../ports.ts'
import { chooserPage, homePage } from './page.ts'
import { createProvider, type ProviderOptions } from './provider.ts'

const LARGEST_FORM_BYTES = 10_000

export interface RunningSignIn {
  readonly stop: () => Promise<void>
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk)
    if (text.length > LARGEST_FORM_BYTES) throw new Error('The form is too large')
  }
  return new URLSearchParams(text)
}

function show(response: ServerResponse, page: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page)
}

/** The page on which a person says who they are, and its answer. */
async function interact(
  provider: Provider,
  staff: readonly DemoPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt } = await provider.interactionDetails(request, response)
  if (prompt.name === 'consent') {
    await provider.interactionFinished(request, response, { consent: {} }, { mergeWithLastSubmission: true })
    return
  }
  if (request.method === 'POST') {
    const accountId = (await readForm(request)).get('staffId') ?? ''
    const isKnown = staff.some(({ id, active }) => active && id === accountId)
    const result = isKnown ? { login: { accountId } } : { error: 'access_denied' }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    return
  }
  show(response, chooserPage(staff, request.url ?? ''))
}

/** Starts the embedded sign-in provider on loopback. */
export async function startSignIn(
  options: Omit<ProviderOptions, 'staff'> & { readonly port: number },
): Promise<RunningSignIn> {
  const staff = readDemoStaff()
  const provider = await createProvider({ ...options, staff })
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (request.url === '/') {
      show(response, homePage(staff))
      return
    }
    if (!request.url?.startsWith('/interaction/')) {
      void answer(request, response)
      return
    }
    interact(provider, staff, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' })
      response.end('This sign-in has run out or was never begun. Go back and begin again.')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, LOOPBACK, resolve)
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
  return { stop }
}
