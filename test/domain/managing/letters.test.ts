import { describe, expect, it } from '@jest/globals'
import { managingLetters } from '../../../activities/letters/managing.ts'
import { managementOptions } from '../../../activities/documents/management-options.ts'
import { promisedWith } from '../../../activities/delivery/enclosures.ts'
import { managingTemplates } from '../../../domain/managing/messages.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

type Name = keyof typeof managingTemplates

const textOf = (name: Name, about: Readonly<Record<string, string>>, context = aLetterContext): string =>
  managingLetters[name](context(about)).paragraphs.join('\n')

describe('R-MGT-01 every way to manage a budget is explained', () => {
  const sheet = managementOptions.write([])?.parts ?? []

  it.each([
    ['the council', 'arrange your support'],
    ['a direct payment', 'buy your support yourself'],
    ['a service fund', 'holds the money and spends it as you say'],
    ['a managed account', 'A relative or friend, a broker, an advocate'],
    ['a mixture', 'one way for one part'],
    ['pooling', 'put money together'],
    ['what stays (R-MGT-09)', 'the council stays responsible'],
  ])('%s', (_what, words) => {
    expect(sheet.map(({ text }) => text).join('\n')).toContain(words)
  })

  it.each(['INDICATIVE_BUDGET', 'MANAGEMENT_CHOICE'] as const)('the sheet comes with %s', (template) => {
    expect(promisedWith({ template })).toContain(managementOptions)
  })
})

describe('R-MGT-01 the letter about the choice', () => {
  const lines = 'LINE-1 LA_MANAGED NOBODY 38000, LINE-2 THIRD_PARTY FAMILY_OR_FRIEND 4000'

  it('says line by line who manages what', () => {
    const text = textOf('MANAGEMENT_CHOICE', { lines })
    expect(text).toContain('- Line 1, £380 a week ([what was written in /lines/0/what]): the council arranges')
    expect(text).toContain(
      '- Line 2, £40 a week ([what was written in /lines/1/what]): somebody else manages the money for you: a relative or friend',
    )
  })

  it('says that the council stays responsible (R-MGT-09), and that money waits for the signature (R-BUD-05)', () => {
    expect(textOf('MANAGEMENT_CHOICE', { lines })).toContain('the council stays responsible for your plan')
    expect(textOf('MANAGEMENT_CHOICE', { lines })).toContain('only after your plan is signed')
  })
})

describe('the other letters', () => {
  it('R-MGT-04 lists what may be decided and what not, to both', () => {
    const about = { manager: 'BROKER', mayDecide: 'PAY_BILLS', mayNotDecide: 'LARGE_PURCHASES, SIGN_CONTRACTS' }
    expect(textOf('DECISION_AGREEMENT', about)).toContain(
      'They may not decide about:\n- large purchases\n- signing contracts',
    )
    expect(textOf('DECISION_AGREEMENT_FOR_MANAGER', about)).toContain(
      'You may decide about:\n- paying the bills for your support',
    )
  })

  it('R-MGT-07 gives the reasons, and helps on when the service does not do', () => {
    expect(textOf('OUTSIDE_SERVICE_RESULT', { meetsNeeds: 'false' })).toContain('does not meet your needs')
    expect(textOf('OUTSIDE_SERVICE_RESULT', { meetsNeeds: 'true' })).toContain('It meets your needs')
    expect(textOf('OUTSIDE_SERVICE_RESULT', { meetsNeeds: 'true' })).toContain('[what was written in /reasons]')
  })

  it('R-MGT-08 says that everything stays as it is until then', () => {
    expect(textOf('MODE_CHANGE_RECEIVED', { mode: 'ISF' })).toContain('by the date of managing.modeChange')
    expect(textOf('MODE_CHANGE_DECISION', { decision: 'REVIEW_FIRST' })).toContain(
      'by the date of review.unplanned.start',
    )
    expect(textOf('MODE_CHANGE_DECISION', { decision: 'AGREED' })).toContain('as it is now')
  })

  it('R-MGT-06 says how to leave, and what happens when somebody does', () => {
    expect(textOf('POOL_AGREEMENT', {})).toContain('[what was written in /exitTerms]')
    expect(textOf('POOL_ENDED', { leaver: 'PERSON' })).toContain('You have left')
    expect(textOf('POOL_ENDED', { leaver: 'ANOTHER' })).toContain('Somebody has left')
  })

  it.each(Object.keys(managingTemplates) as Name[])('%s has no holes when little is known', (name) => {
    expect(textOf(name, {}, aBareLetterContext)).not.toMatch(/undefined|NaN/)
  })
})
