import { describe, expect, it } from '@jest/globals'
import { contactDetailsBodies } from '../../../api/steps/contact-details.ts'
import { splitBody } from '../../../api/split.ts'
import { corrected, type Correction } from '../../../domain/contact-details/corrected.ts'
import { CONTACT_PARTIES, type ContactParty, type ContactWay } from '../../../domain/contact-details/state.ts'
import { OPEN_STAGES } from '../../../domain/journey/stage.ts'
import { ROLES } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

const correcting = (of: ContactParty, given: readonly string[], noLonger: readonly ContactWay[] = []) =>
  aStep('correctContactDetails', { of, noLonger }, { given: [...given] })

describe('recording and correcting contact details', () => {
  it('says of whom and what, and keeps the details themselves out of the journey', () => {
    const { event, journey, clocks, messages } = taking(
      aJourney(),
      correcting('CARER', ['/name', '/address', '/postcode'], ['PHONE', 'PHONE']),
    )
    expect(event).toEqual({
      type: 'ContactDetailsCorrected',
      of: 'CARER',
      named: true,
      given: ['ADDRESS'],
      noLonger: ['PHONE'],
    })
    expect(journey.contactDetails).toEqual({ recorded: ['CARER'] })
    expect([clocks, messages]).toEqual([[], []])
  })

  it.each(OPEN_STAGES)('is possible at %s', (stage) => {
    expect(taking(aJourney({ stage }), correcting('PERSON', ['/email'])).journey.stage).toBe(stage)
  })

  it('remembers everybody once', () => {
    const first = taking(aJourney(), correcting('GP', ['/name', '/email'])).journey
    const second = taking(first, correcting('PERSON', ['/phone'])).journey
    expect(taking(second, correcting('GP', ['/email'])).journey.contactDetails).toEqual({ recorded: ['GP', 'PERSON'] })
  })

  it.each([
    ['nothing at all', correcting('PERSON', []), 'NOTHING_TO_CORRECT'],
    ['what is given and taken away', correcting('PERSON', ['/email'], ['EMAIL']), 'GIVEN_AND_TAKEN_AWAY'],
    ['the first details of a carer without a name', correcting('CARER', ['/email']), 'NAME_MISSING'],
    ['the first details of an advocate without a name', correcting('ADVOCATE', ['/phone']), 'NAME_MISSING'],
  ])('refuses %s', (_case, step, code) => {
    expect(refusalOf(aJourney(), step).code).toBe(code)
  })

  it.each(['PERSON', 'REFERRER'] as const)('asks for no name of the %s, who is named elsewhere', (of) => {
    expect(taking(aJourney(), correcting(of, ['/email'])).event).toMatchObject({ of, named: false })
  })

  it('asks for a name once', () => {
    const { journey } = taking(aJourney(), correcting('CARER', ['/name', '/email']))
    expect(taking(journey, correcting('CARER', [], ['EMAIL'])).event).toMatchObject({ noLonger: ['EMAIL'] })
  })

  it('R-CLS-01 refuses those of somebody who has died; those around them can still be reached while something is left to do', () => {
    const died = aJourney({
      stage: 'CLOSED',
      closure: { reason: 'DIED', at: NOW },
      clocks: [aClock('safeguarding.immediateSafety'), aClock('retention.case')],
    })
    expect(refusalOf(died, correcting('PERSON', ['/email']))).toMatchObject({
      code: 'PERSON_HAS_DIED',
      rule: 'R-CLS-01',
    })
    expect(taking(died, correcting('CARER', ['/name', '/email'])).event).toMatchObject({ of: 'CARER' })
  })

  it('is possible on a closed journey while a letter’s date runs, and refused once nothing is left to do', () => {
    const closed = (...keys: Parameters<typeof aClock>[0][]) =>
      aJourney({
        stage: 'CLOSED',
        closure: { reason: 'NOT_ELIGIBLE', at: NOW },
        clocks: keys.map((key) => aClock(key)),
      })
    const step = correcting('PERSON', ['/email'])
    expect(taking(closed('eligibility.letter', 'retention.case'), step).event).toMatchObject({ given: ['EMAIL'] })
    expect(refusalOf(closed('retention.case'), step).code).toBe('RECORD_IS_CLOSED')
  })

  it('is for staff who are in touch with people, and for nobody outside', () => {
    const may = ROLES.filter((role) => {
      try {
        taking(aJourney(), { ...correcting('PERSON', ['/email']), by: { id: 'x', role } })
        return true
      } catch {
        return false
      }
    })
    expect(may).toHaveLength(7)
    expect(may).not.toContain('CITIZEN')
    expect(may).not.toContain('DATA_OFFICER')
  })
})

describe('details after corrections', () => {
  const change = (of: ContactParty, written: Record<string, string>, over: Partial<Correction['event']> = {}) => ({
    event: { of, given: [], noLonger: [], ...over },
    written,
  })
  const before = {
    fullName: 'Ada Example',
    preferredName: 'Ada',
    'address/0': '1 Old Road',
    postcode: 'ZZ1 1ZZ',
    email: 'a@x.example',
  }

  it('a new address leaves no line of the old one', () => {
    const moved = change('PERSON', { '/address': '2 New Road', '/postcode': 'ZZ2 2ZZ' }, { given: ['ADDRESS'] })
    expect(corrected(before, 'PERSON', [moved])).toEqual({
      fullName: 'Ada Example',
      preferredName: 'Ada',
      address: '2 New Road',
      postcode: 'ZZ2 2ZZ',
      email: 'a@x.example',
    })
  })

  it('a way that is not safe any more is gone, and the later of two corrections holds', () => {
    const away = change('PERSON', {}, { noLonger: ['EMAIL', 'ADDRESS'] })
    const back = change('PERSON', { '/email': 'new@x.example' }, { given: ['EMAIL'] })
    expect(corrected(before, 'PERSON', [away])).toEqual({ fullName: 'Ada Example', preferredName: 'Ada' })
    expect(corrected(before, 'PERSON', [away, back])).toMatchObject({ email: 'new@x.example' })
    expect(corrected(before, 'PERSON', [back, away])).not.toHaveProperty('email')
  })

  it('the person’s name is what they like to be called, and who they are stays', () => {
    const called = change('PERSON', { '/name': 'Mrs Example' })
    expect(corrected(before, 'PERSON', [called])).toMatchObject({
      fullName: 'Ada Example',
      preferredName: 'Mrs Example',
    })
  })

  it.each(CONTACT_PARTIES.filter((party) => party !== 'CARER'))(
    'a correction of the carer changes nothing for the %s',
    (party) => {
      const carer = change('CARER', { '/name': 'Cy Example', '/email': 'cy@x.example' }, { given: ['EMAIL'] })
      expect(corrected({}, party, [carer])).toEqual({})
      expect(corrected({}, 'CARER', [carer])).toEqual({ name: 'Cy Example', email: 'cy@x.example' })
    },
  )
})

describe('the form of a correction', () => {
  const body = contactDetailsBodies.correctContactDetails
  const wrongAt = (value: unknown): readonly string[] =>
    (body.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('/'))

  it('keeps every detail sealed, and lets only of whom and what is taken away go further', () => {
    const parsed = body.parse({
      of: 'CARER',
      name: 'Cy Example',
      address: '1 Road',
      postcode: 'ZZ1 1ZZ',
      email: 'cy@x.example',
      phone: '01632 960000',
    })
    const { facts, personal } = splitBody(body, parsed)
    expect(facts).toEqual({ of: 'CARER', noLonger: [] })
    expect(Object.keys(personal).sort()).toEqual(['/address', '/email', '/name', '/phone', '/postcode'])
  })

  it('wants an address with its postcode, and an e-mail address that can be one', () => {
    expect(wrongAt({ of: 'PERSON', address: '1 Road' })).toEqual(['postcode'])
    expect(wrongAt({ of: 'PERSON', postcode: 'ZZ1 1ZZ' })).toEqual(['postcode'])
    expect(wrongAt({ of: 'PERSON', email: 'nobody' })).toEqual(['email'])
    expect(wrongAt({ of: 'NEIGHBOUR', email: 'a@x.example' })).toEqual(['of'])
    expect(wrongAt({ of: 'PERSON', email: 'a@x.example', noLonger: ['PHONE'] })).toEqual([])
  })
})
