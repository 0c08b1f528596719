import type { Settings } from '../settings.ts'
import { createNotifySender } from './notify.ts'
import type { MessageSender } from './sender.ts'
import { createSmtpSender } from './smtp.ts'
import { createTray } from './tray.ts'

/** One question to a server outside. An attempt asks two or three, and has half a minute. */
const WITHIN_MS = 8000

/** The settings have been checked: what the way out needs is there. */
function needed<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The settings of the way out for messages are not whole')
  return value
}

/** The way out that the settings name. Nothing is reached here. */
export function createWayOut(settings: Settings): MessageSender {
  switch (settings.MESSAGES) {
    case 'tray':
      return createTray(settings.TRAY_DIR)
    case 'notify':
      return createNotifySender({
        url: settings.NOTIFY_URL,
        apiKey: needed(settings.NOTIFY_API_KEY),
        emailTemplateId: needed(settings.NOTIFY_EMAIL_TEMPLATE),
        letterTemplateId: needed(settings.NOTIFY_LETTER_TEMPLATE),
        textTemplateId: settings.NOTIFY_TEXT_TEMPLATE,
        printRoomEmail: needed(settings.PRINT_ROOM_EMAIL),
        withinMs: WITHIN_MS,
      })
    case 'smtp':
      return createSmtpSender({
        url: needed(settings.SMTP_URL),
        printRoomEmail: needed(settings.PRINT_ROOM_EMAIL),
        withinMs: WITHIN_MS,
      })
  }
}
