import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Tray } from '../../../adapters/messages/tray.ts'
import { createTrayPage } from '../../../api/tray-page.ts'

const HOSTILE = `<script>alert("x")</script> & 'co'`

const tray: Tray = {
  find: () => Promise.resolve(undefined),
  send: () => Promise.reject(new Error('not here')),
  list: () =>
    Promise.resolve([{ reference: 'abc-1-0', sentAt: '2026-01-05T10:15:00.000Z', to: HOSTILE, subject: HOSTILE }]),
  read: (reference) =>
    Promise.resolve(
      reference === 'abc-1-0'
        ? {
            from: '"Example Council" <by-post@tray.invalid>',
            to: HOSTILE,
            date: 'Mon, 05 Jan 2026 10:15:00 +0000',
            subject: HOSTILE,
            address: '',
            by: 'E_MAIL',
            format: 'LARGE_PRINT',
            language: 'en',
            text: HOSTILE,
            enclosures: [{ fileName: 'assessment-record-ASC-2026-000123-K.txt', text: `1. Needs ${HOSTILE}` }],
          }
        : undefined,
    ),
}

let server: Server
let address: string

beforeAll(async () => {
  const app = express().use(createTrayPage(tray))
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => {
      resolve()
    })
  })
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const page = async (path: string) => {
  const response = await fetch(`${address}${path}`)
  return { status: response.status, headers: response.headers, html: await response.text() }
}

describe('the page of the message tray', () => {
  it('lists messages with a link to each, and is kept by no cache', async () => {
    const { status, headers, html } = await page('/tray')
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('href="/tray/abc-1-0"')
    expect(html).toContain('>Monday 5 January 2026<br>10:15:00<')
  })

  it.each(['/tray', '/tray/abc-1-0'])(
    '%s shows text as text, and has no script and no style of its own',
    async (path) => {
      const { html } = await page(path)
      expect(html).not.toMatch(/<script|<style|style=|onclick/)
      expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;')
    },
  )

  it('shows the format in which a letter must be produced', async () => {
    expect((await page('/tray/abc-1-0')).html).toContain('<dt>Format</dt><dd>large print</dd>')
  })

  it('says who it is from and to in words, and that a letter goes by post', async () => {
    const { html } = await page('/tray/abc-1-0')
    expect(html).toContain('<dt>From</dt><dd>Example Council<br><small>by post</small></dd>')
    expect(html).toContain('<dt>By</dt><dd>e-mail</dd>')
    expect(html).not.toContain('<dt>Language</dt>')
  })

  it('R-ASM-09 shows what came with a letter, as text', async () => {
    const { html } = await page('/tray/abc-1-0')
    expect(html).toContain('<h2>With it: assessment-record-ASC-2026-000123-K.txt</h2>')
    expect(html).toContain('1. Needs &lt;script&gt;')
  })

  it('answers 404 for a message that is not there, and serves its style', async () => {
    expect((await page('/tray/other')).status).toBe(404)
    expect((await page('/tray/style.css')).headers.get('content-type')).toContain('text/css')
  })
})
