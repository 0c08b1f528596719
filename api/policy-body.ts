import { z } from 'zod'
import { RATE_BANDS, SUPPORT_KINDS } from '../domain/budget/hours-and-rates.ts'
import { PREMIUMS, PROTECTED_INCOMES } from '../domain/finance/contribution.ts'
import { INSTRUMENT_IDS } from '../domain/rulebook/instruments.ts'
import { ROLES } from '../domain/roles/roles.ts'
import { isPrintable } from './json-text.ts'
import { instantInReach } from './query.ts'

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Write a time of day as 17:00 or 17:00:00')
  .meta({ description: 'In London' })

const unit = z.enum(['workingDay', 'calendarDay', 'week', 'month', 'year', 'elapsedHour', 'elapsedMinute'])
const amount = z.int().min(-400).max(4000)
const positive = z.int().min(1).max(4000)

const reminder = z.union([
  z.strictObject({ amount: positive, unit: z.enum(['workingDay', 'calendarDay', 'month', 'hour', 'minute']) }),
  z.strictObject({ time, day: z.enum(['dayZero', 'dueDay']), plusDays: z.int().min(-30).max(30) }),
])

/** A field of a clock's values; null takes it back to the catalogue's. */
const value = <Field extends z.ZodType>(field: Field) => field.nullable().exactOptional()

const clockValues = z.strictObject({
  amount: value(amount),
  unit: value(unit),
  dueTime: value(time),
  roll: value(z.enum(['none', 'backward', 'forward'])),
  counting: value(z.enum(['exclusive', 'inclusive'])),
  reading: value(z.enum(['asCounted', 'dayBeforeDischarge', 'relevantDay2014', 'agreedDateIfAny'])),
  receiptCutoff: value(time),
  noticeCutoff: value(time),
  leaplingBirthday: value(z.enum(['1 March', '28 February'])),
  thereafter: value(z.strictObject({ amount: positive, unit })),
  fixedDate: value(z.iso.date()),
  reminders: value(z.array(reminder).max(12)),
})

const hours = z.strictObject({ opens: time, closes: time })

const clocks = z.strictObject({
  values: z
    .record(z.string().max(80), clockValues.nullable())
    .exactOptional()
    .meta({ description: 'By clock; null takes a clock back to the catalogue’s values' }),
  officeHours: z
    .partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), hours.nullable())
    .exactOptional()
    .meta({ description: 'By weekday, Monday is 1; null closes the office on that day' }),
  receiptCutoff: time.exactOptional(),
  reviewFirstAnchor: z.enum(['signOff', 'serviceStart', 'laterOfBoth']).exactOptional(),
  repealed: z.partialRecord(z.enum(INSTRUMENT_IDS), z.iso.date().nullable()).exactOptional().meta({
    description: 'Instruments that are no longer in force, each with its first day without; null takes a mark back',
  }),
  ladderWorkingDays: z.array(z.int().min(1).max(60)).min(1).max(5).exactOptional(),
})

const pence = z.int().min(0).max(100_000_000)
const percent = z.int().min(0).max(100)
const count = z.int().min(1).max(1000)

const thresholds = z.strictObject({
  panelWeeklyPence: pence.exactOptional(),
  panelQuorum: z.int().min(1).max(20).exactOptional(),
  oneOffLimitsPence: z.partialRecord(z.enum(ROLES), pence.nullable()).exactOptional(),
  panelSlots: count.exactOptional(),
  panelPapersWorkingDays: z.int().min(0).max(60).exactOptional(),
  panelMaxSharePercent: percent.exactOptional(),
  reopenWithinMonths: count.exactOptional(),
  contingencyReviewAfterUses: count.exactOptional(),
  smallSpendingPercent: percent.exactOptional(),
  addedSpendingPercent: percent.exactOptional(),
  freeSupportRecordedWithinDays: z.int().min(0).max(400).exactOptional(),
  homeCareOfferMinutes: count.exactOptional(),
})

const money = z.strictObject({
  calculator: z.enum(['HOURS_AND_RATES']).exactOptional(),
  rates: z
    .partialRecord(z.enum(SUPPORT_KINDS), z.partialRecord(z.enum(RATE_BANDS), pence.nullable()).nullable())
    .exactOptional()
    .meta({ description: 'Pence an hour; null where it is not to be had by the hour' }),
  charging: z
    .strictObject({
      capitalUpperPence: pence.exactOptional(),
      capitalLowerPence: pence.exactOptional(),
      tariffStepPence: z.int().min(1).max(100_000_000).exactOptional(),
      tariffIncomePence: pence.exactOptional(),
      protectedIncomePence: z.partialRecord(z.enum(PROTECTED_INCOMES), pence).exactOptional(),
      premiumPence: z.partialRecord(z.enum(PREMIUMS), pence).exactOptional(),
    })
    .exactOptional(),
  offersServiceFunds: z.boolean().exactOptional(),
})

const journeyId = z.guid().transform((id) => id.toLowerCase())

const scope = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('NEW_CLOCKS') }),
    z.strictObject({ is: z.literal('OPEN_CLOCKS') }),
    z.strictObject({ is: z.literal('CHOSEN_JOURNEYS'), journeys: z.array(journeyId).min(1).max(1000) }),
  ])
  .meta({
    description:
      'Whom it reaches besides the clocks that start from then on: nobody, every clock that runs, or those of chosen journeys',
  })

const reason = z
  .string()
  .trim()
  .min(1, 'Say why')
  .max(2000)
  .refine(isPrintable, 'Use ordinary characters: no NUL and no broken characters')
  .meta({ description: 'Kept with the change. It says nothing about a person.' })

/** A change as it is proposed. Whether its values make sense together is the rules' to say. */
export const proposalBody = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('BANK_HOLIDAYS'),
    years: z
      .record(z.string().regex(/^20\d\d$/, 'Use a year from 2000 to 2099'), z.array(z.iso.date()).max(40))
      .refine((years) => Object.keys(years).length > 0, 'Name a year')
      .meta({ description: 'By year, the whole list of its bank holidays' }),
    reason,
  }),
  z.strictObject({
    is: z.literal('POLICY'),
    policy: z
      .strictObject({
        clocks: clocks.exactOptional(),
        thresholds: thresholds.exactOptional(),
        money: money.exactOptional(),
      })
      .meta({ description: 'What changes (RFC 7396); what is not named stays as it is' }),
    scope,
    effectiveFrom: instantInReach
      .exactOptional()
      .meta({ description: 'For new clocks only; from the approval on unless said' }),
    reason,
  }),
])

export const approvalBody = z.strictObject({
  preview: z
    .string()
    .regex(/^[0-9a-f]{32}$/, 'Use `preview` as the preview gave it')
    .meta({ description: 'The preview that you have before you' }),
  acceptLate: z
    .array(z.strictObject({ journeyId, clockId: z.string().min(1).max(200) }))
    .max(10_000)
    .meta({
      description:
        'The clocks for which you answer that they are late at once. Every other one that would be keeps its old date.',
    }),
  reason,
})

export const rejectionBody = z.strictObject({ reason })

export const withdrawalBody = z.strictObject({ reason })
