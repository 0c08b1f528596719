import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { defineRefusals, type Refusal } from '../shared/refusal.ts'
import { inWords } from '../shared/in-words.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'

/** Refusals of people who want to do something to a date. Their words are made for the date at hand where a rule has some. */
export const DATES_REFUSALS = defineRefusals({
  DATE_NOT_PAUSABLE: {
    rule: 'R-GEN-04',
    detail: 'No rule lets this date stand still.',
    whatToDo:
      'Do what it waits for. Where the person cannot take part now, record that; the rules of this date say what follows.',
  },
  DATE_NOT_EXTENDABLE: {
    rule: 'R-GEN-04',
    detail: 'No rule gives this date more time.',
    whatToDo: 'Do what it waits for, and tell your manager now where that will not be in time.',
  },
  DATE_NOT_SETTABLE: {
    rule: 'R-GEN-04',
    detail: 'No rule lets anybody say another day for this date.',
    whatToDo: 'A date that was counted from a wrong fact moves when the fact is corrected.',
  },
  REASON_NOT_NAMED: {
    rule: 'R-ASM-02',
    detail: 'The rule of this date does not name this reason.',
    whatToDo: 'Choose a reason that it names, or leave the date as it is.',
  },
  REASON_NOT_FOR_ROLE: {
    kind: 'ROLE',
    rule: 'R-ASM-02',
    detail: 'For this reason the rule asks for somebody higher.',
    whatToDo: 'Ask somebody in one of the roles that the rule names.',
  },
  DATE_HAS_OWN_STEP: {
    kind: 'STATE',
    rule: 'R-REV-02',
    detail: 'The dates of a review stand still together and go on together.',
    whatToDo: 'Use the step of the review.',
  },
  DATE_NOT_RUNNING: {
    kind: 'STATE',
    rule: 'R-GEN-04',
    detail: 'No such date is running on this journey.',
    whatToDo: 'Look at the dates of the journey; this one has not begun or is already over.',
  },
  DATE_IS_LATE: {
    kind: 'STATE',
    rule: 'R-GEN-04',
    detail: 'The date has passed. No pause, no more time and no other day makes what is late punctual.',
    whatToDo:
      'Do it now, and tell the person when. A date that was counted from a wrong fact is put right by correcting the fact.',
  },
  DATE_STANDS_STILL: {
    kind: 'STATE',
    rule: 'R-ASM-02',
    detail: 'The date stands still already.',
    whatToDo: 'Let it go on first. A longer pause is a new decision with its own reason.',
  },
  DATE_DOES_NOT_STAND_STILL: {
    kind: 'STATE',
    rule: 'R-ASM-02',
    detail: 'The date does not stand still.',
    whatToDo: 'There is nothing to carry on with; look at the dates of the journey.',
  },
  RED_RISK_NOT_PAUSED: {
    rule: 'R-WTW-04',
    detail: 'The risk is red, or something about safety or an urgent need is open. Then no date stands still.',
    whatToDo: 'See to the risk first. When it has gone down, decide about the pause.',
  },
  PAUSE_TOO_LONG: {
    rule: 'R-ASM-02',
    detail: 'The last day of the pause is not after today, or it is more than four weeks away.',
    whatToDo: 'Give a day within four weeks. If it is not enough, decide again then.',
  },
  EXTENSION_TOO_LONG: {
    rule: 'R-SGN-01',
    detail: 'The rule does not give so much more time at once.',
    whatToDo: 'Give fewer days.',
  },
  EXTENDED_BEFORE: {
    rule: 'R-SGN-01',
    detail: 'This date has been given more time already, as often as its rule allows.',
    whatToDo: 'Do it in time, and tell your manager now where that will not be possible.',
  },
  NEW_DAY_NOT_POSSIBLE: {
    rule: 'R-ASM-02',
    detail: 'The new day has passed, or it is more than three months away.',
    whatToDo: 'Give a day from today on, within three months.',
  },
  NEW_DAY_NOT_EARLIER: {
    rule: 'R-ASM-02',
    detail: 'For this reason the day only comes sooner, and this one does not.',
    whatToDo: 'Give an earlier day. A later one needs the person’s agreement and a service manager.',
  },
})

const title = (key: ClockKey): string => CLOCKS[key].title

/** The same, about this date and by its rule. */
export const about = (refusal: Refusal, key: ClockKey, rule?: RuleId): Refusal => ({
  ...refusal,
  ...(rule === undefined ? {} : { rule }),
  detail: `${title(key)}: ${refusal.detail.charAt(0).toLowerCase()}${refusal.detail.slice(1)}`,
})

/** What would be possible instead, from the closed list of codes. */
export const choosing = (refusal: Refusal, lead: string, codes: readonly string[]): Refusal => ({
  ...refusal,
  whatToDo: `${lead}: ${codes.map((code) => inWords(code).toLowerCase()).join(', ')}.`,
})
