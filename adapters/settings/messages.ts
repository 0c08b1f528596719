import { z } from 'zod'
import { type Given, variable } from './notes.ts'
import { emailAddress, mailServerAddress, oneOf, text, webAddress } from './values.ts'
import { refuseGuessableToken } from './weak-keys.ts'

/** A name, the service's id and the key: two UUIDs at the end. */
const NOTIFY_KEY = /^[\w.-]{1,200}-([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-?){2}$/i

const template = () => z.guid('must be the id of a template').optional()

/** Letters go to this address, so nobody may read along. */
const refuseInClear = (value: string): string | undefined =>
  value.startsWith('https://') ? undefined : 'must start with https://'

export const messages = {
  MESSAGES: variable(oneOf('tray', 'notify', 'smtp'), {
    about: 'The way out for letters and e-mails: a tray (a folder of .eml files), GOV.UK Notify, or a mail server.',
    default: 'tray',
  }),
  TRAY_DIR: variable(text(), {
    about: 'Folder of the message tray.',
    default: ({ LOCAL_DATA_DIR = '' }: Given) => `${LOCAL_DATA_DIR}/tray`,
    demoDefault: true,
    onlyWith: ['tray'],
  }),
  PRINT_ROOM_EMAIL: variable(emailAddress().optional(), {
    about:
      'E-mail address of the print room, with `notify` and `smtp`. Letters that somebody has to produce go there with a cover sheet; with `smtp`, every letter by post.',
    needed: true,
    onlyWith: ['notify', 'smtp'],
  }),
  NOTIFY_API_KEY: variable(z.string().regex(NOTIFY_KEY, 'must be an API key of GOV.UK Notify').optional(), {
    about: 'API key of the service in GOV.UK Notify.',
    secret: true,
    needed: true,
    onlyWith: ['notify'],
  }),
  NOTIFY_EMAIL_TEMPLATE: variable(template(), {
    about: 'Id of the e-mail template in Notify: subject `((subject))`, text `((body))`.',
    needed: true,
    onlyWith: ['notify'],
  }),
  NOTIFY_LETTER_TEMPLATE: variable(template(), {
    about: 'Id of the letter template in Notify: heading `((subject))`, text `((body))`.',
    needed: true,
    onlyWith: ['notify'],
  }),
  NOTIFY_TEXT_TEMPLATE: variable(template(), {
    about:
      'Id of the text message template in Notify: text `((body))`. With it whoever is on call gets a text at night where the staff directory has their mobile telephone; without it, an e-mail.',
    onlyWith: ['notify'],
  }),
  NOTIFY_CALLBACK_TOKEN: variable(z.string().min(32, 'must have 32 characters or more').optional(), {
    about: 'Bearer token that Notify sends with its delivery receipts to `/notify/receipts`.',
    secret: true,
    refusedInProduction: refuseGuessableToken,
    needed: true,
    onlyWith: ['notify'],
  }),
  NOTIFY_URL: variable(webAddress(), {
    about: "Address of Notify's API.",
    default: 'https://api.notifications.service.gov.uk',
    onlyWith: ['notify'],
    refusedInProduction: refuseInClear,
  }),
  SMTP_URL: variable(mailServerAddress().optional(), {
    about: 'Address of the mail server, with name and password: `smtps://name:password@host:465`.',
    secret: true,
    needed: true,
    onlyWith: ['smtp'],
  }),
}
