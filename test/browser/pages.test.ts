import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { createTray } from '../../adapters/messages/tray.ts'
import { createTrayPage } from '../../api/tray-page.ts'
import { startApi, type RunningApi } from '../support/api.ts'
import { openBrowser } from '../../local/browser.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'

describe('the pages as a person sees them', () => {
  let house: House
  let api: RunningApi
  let browser: Browser

  beforeAll(async () => {
    house = await openHouse()
    await house.startWorker()
    api = await startApi(house, { tray: createTrayPage(createTray(house.settings.TRAY_DIR)) })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await api.stop()
    await house.close()
  })

  /** A page, and whatever the browser complained about while it was shown: a blocked script, a missing file. */
  const visit = async (path: string): Promise<{ page: Page; complaints: string[] }> => {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`http://127.0.0.1:${String(api.port)}${path}`)
    return { page, complaints }
  }

  it('the API’s documentation opens a step by its link, under its own content security policy', async () => {
    const { page, complaints } = await visit('/docs#/Panel/recordPanelDecision')
    await page.getByText('Try it out').first().waitFor()
    expect(await page.locator('body').innerText()).toContain('Record the decision of the panel')
    expect(complaints).toEqual([])
  })

  it('the tray shows a letter that was sent, with how to complain (R-GEN-08)', async () => {
    const { journey } = done(await openFor(house, 'Page Example'))
    await send(house, await referralRequest(house, journey.id))
    await eventually('the letter is in the tray', async () => {
      const messages = await createTray(house.settings.TRAY_DIR).list(10)
      return messages.length > 0
    })
    const { page, complaints } = await visit('/tray')
    await page.getByRole('link', { name: 'We have received the request for care and support' }).click()
    await page.getByText('Page Example').first().waitFor()
    expect(await page.locator('body').innerText()).toMatch(/complain/i)
    expect(complaints).toEqual([])
  })
})
