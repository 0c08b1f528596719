import { describe, expect, it } from '@jest/globals'
import { urgentSupportLetters } from '../../../activities/letters/urgent-support.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Arrangement, UrgentSupportState } from '../../../domain/urgent-support/state.ts'
import { aJourney, aStep, NOW, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'

const arrangement: Arrangement = {
  kind: 'CARE_AT_HOME',
  urgency: 'TODAY',
  startsOn: '2026-01-05',
  until: '2026-01-12',
}
const MANAGER = { role: 'TEAM_MANAGER', id: 'staff-manager' } as const
const KNOWN = { given: ['/what', '/providerRecipient'] } as const
const DAYS = { startsOn: '2026-01-05', until: '2026-01-12' }

const withSupport = (urgentSupport?: UrgentSupportState): Journey =>
  aJourney({ stage: 'TRIAGE', ...(urgentSupport === undefined ? {} : { urgentSupport }) })

const running = (over: { readonly providerKnown?: true } = {}): Journey =>
  withSupport({ is: 'RUNNING', since: NOW, arrangement, ...over })

const toProvider = ({ messages }: ReturnType<typeof taking>) => messages.filter(({ to }) => to !== 'PERSON')

describe('R-ASM-10 whoever gives urgent support hears in writing', () => {
  const letter = { template: 'URGENT_SUPPORT_FOR_PROVIDER', to: 'PROVIDER', dates: ['urgent.review'], about: DAYS }

  it('when the out-of-hours team lets it begin at once', () => {
    const begun = taking(withSupport(), aStep('arrangeUrgentSupport', arrangement, { role: 'EDT_WORKER', ...KNOWN }))
    expect(toProvider(begun)).toEqual([letter])
  })

  it('when a manager authorises what was arranged, wherever it was written down how to reach them', () => {
    const agreed = taking(withSupport(), aStep('arrangeUrgentSupport', arrangement, KNOWN))
    expect(agreed.messages.map(({ to }) => to)).toEqual(['TEAM_MANAGER'])
    expect(toProvider(taking(agreed.journey, aStep('authoriseUrgentSupport', {}, MANAGER)))).toEqual([letter])

    const unknown = taking(withSupport(), aStep('arrangeUrgentSupport', arrangement, { given: ['/what'] })).journey
    const authorise = aStep('authoriseUrgentSupport', {}, { ...MANAGER, ...KNOWN })
    expect(toProvider(taking(unknown, authorise))).toEqual([letter])
  })

  it('when it changes, and when it ends', () => {
    const until = '2026-01-20'
    const changing = { outcome: 'CHANGED', arrangement: { ...arrangement, until } } as const
    const changed = taking(
      running({ providerKnown: true }),
      aStep('reviewUrgentSupport', changing, { given: ['/note'] }),
    )
    expect(toProvider(changed)).toMatchObject([
      { template: 'URGENT_SUPPORT_CHANGED_FOR_PROVIDER', to: 'PROVIDER', about: { until } },
    ])
    const ended = taking(changed.journey, aStep('endUrgentSupport', { ending: 'NO_LONGER_NEEDED' }, MANAGER))
    expect(toProvider(ended)).toMatchObject([{ template: 'URGENT_SUPPORT_ENDED_FOR_PROVIDER', to: 'PROVIDER' }])
  })

  it('or the worker is told to tell them, so that nobody relies on a letter that does not go out', () => {
    const ended = taking(running(), aStep('endUrgentSupport', { ending: 'NO_LONGER_NEEDED' }, MANAGER))
    expect(toProvider(ended)).toEqual([{ template: 'URGENT_SUPPORT_TELL_PROVIDER', to: 'WORKER' }])
  })

  it('who is found out at a later look is known from then on', () => {
    const found = taking(running(), aStep('reviewUrgentSupport', { outcome: 'GOES_ON' }, KNOWN)).journey
    expect(found.urgentSupport).toMatchObject({ is: 'RUNNING', providerKnown: true })
  })

  it('in words that say what, from when until when, and that an assessment follows', () => {
    const text = urgentSupportLetters.URGENT_SUPPORT_FOR_PROVIDER(aLetterContext(DAYS)).paragraphs.join('\n')
    expect(text).toContain('from Monday 5 January 2026 until Monday 12 January 2026')
    expect(text).toContain('An assessment follows')
    expect(text).toContain('the first time by the date of urgent.review')
  })
})
