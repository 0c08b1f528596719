import chromium from '@sparticuz/chromium'
import { chromium as launcher, type Browser } from 'playwright-core'

/** Never a word to the outside: a browser that starts looks for its maker's hosts otherwise. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** Headless Chromium with its web security on. CHROMIUM names another browser than the packaged one, which is for Linux. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM']
  return launcher.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: [...chromium.args.filter((flag) => !/web-security|site-isolation/.test(flag)), ...QUIET],
    headless: true,
  })
}
