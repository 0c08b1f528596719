/** Endings by which a bare name is seen to be a website. */
const ENDINGS = 'uk|com|org|net|info|gov|eu|co|io|wales|scot|london|care|health|online|site|app|link|ly|example'

/** `https://…`, `www.…` and bare names such as `council.gov.uk`; the part after the @ of an e-mail address is none. */
const WEB_ADDRESS = new RegExp(
  String.raw`\bhttps?://\S+|\bwww\.\S+|(?<![@\w.-])(?:[a-z0-9-]+\.)+(?:${ENDINGS})\b(?!@)(?:/\S*)?`,
  'i',
)

/** R-GEN-03. Whether a text points to a website, which somebody who uses none cannot follow. */
export const pointsToWebsite = (text: string): boolean => WEB_ADDRESS.test(text)

/** R-GEN-03. A line of ways to reach us, `Complaints Team, 01632 960001, www.…`, without those that are websites. */
export const withoutWebsites = (ways: string): string =>
  ways
    .split(',')
    .filter((way) => !pointsToWebsite(way))
    .join(',')
    .trim()
