import { describe, expect, it } from '@jest/globals'
import { clockLetters } from '../../../activities/letters/clocks.ts'
import { fire } from '../../../domain/journey/machine.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import type { CopyRecipient } from '../../../domain/sign-off/state.ts'
import { aJourney, aStep, NOW, taking } from '../../support/domain.ts'
import { aProposal } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const clock = aClock('eligibility.letter', { id: 'eligibility.letter@9' })
const itemsFor = (journey: Journey, running = clock) =>
  work({ ...journey, clocks: [running] }).filter(({ clockId }) => clockId === running.id)

const before = aJourney({
  stage: 'NOT_ELIGIBLE',
  eligibility: aProposal({ eligible: false, computed: false }),
  clocks: [clock],
})
const sending = aStep('sendNotEligibleLetter', {
  advice: [{ way: 'GROUP_OR_PLACE' }],
  format: 'STANDARD_PRINT',
  copyToAdvocate: false,
})
const after = taking(before, sending).journey

describe('R-ELG-06 the letter about no eligible needs, from asking for it to its arrival', () => {
  it('is the worker’s to send until they have', () => {
    expect(itemsFor(before)).toMatchObject([{ step: 'sendNotEligibleLetter' }])
  })

  it('is on nobody’s list while it is on its way', () => {
    expect(itemsFor(after)).toEqual([])
  })

  it('comes back when its date is missed, to find out why, and without the step that would send it twice', () => {
    const [item] = itemsFor(after, { ...clock, breached: true })
    expect(item?.title).toMatch(/^Find out why the letter has not arrived: /)
    expect(item?.step).toBe('recordToldOtherwise')
  })

  it('R-ELG-04 nobody is asked to send it to somebody who is eligible: their letter went with the decision', () => {
    expect(itemsFor(aJourney({ stage: 'BUDGETING' }))).toEqual([])
  })

  it('R-GEN-05 a reminder says that nothing has to be sent', () => {
    const firing = { clockId: clock.id, key: clock.key, kind: 'REMINDER', at: NOW, index: 0 } as const
    const note = (journey: Journey) => fire({ ...journey, clocks: [clock] }, firing, NOW).messages[0]
    expect(note(before)?.about).toEqual({ clock: clock.key })
    expect(note(after)?.about).toEqual({ clock: clock.key, onItsWay: true })
    const context = aLetterContext({ clock: clock.key, onItsWay: 'true' })
    expect(clockLetters.CLOCK_REMINDER(context).paragraphs.join('\n')).toContain('Do not send it again')
  })

  it.each(['referral.acknowledge', 'finance.letter', 'plan.refusalReasons', 'review.invite'] as const)(
    'a letter that goes out by itself is on nobody’s list before its date is missed: %s',
    (key) => {
      const running = aClock(key, { id: `${key}@9` })
      expect(itemsFor(aJourney({ stage: 'ACTIVE' }), running)).toEqual([])
      expect(itemsFor(aJourney({ stage: 'ACTIVE' }), { ...running, breached: true })).toHaveLength(1)
    },
  )
})

describe('R-SGN-05 copies of the plan', () => {
  const copies = aClock('plan.copies', { id: 'plan.copies@9' })
  const carers = aClock('plan.copies.carer', { id: 'plan.copies.carer@9' })
  const budget = { totalWeeklyPence: 30000, personPence: 0, councilPence: 30000 }
  const inForce = { planVersion: 1, signedAt: NOW, signedBy: 'staff-manager', startDate: '2026-01-12', budget }
  const signOff = { inForce: { ...inForce, personCopySent: false } }
  const signed = aJourney({ stage: 'ACTIVE', signOff, clocks: [copies, carers] })
  const send = (...to: readonly CopyRecipient[]): Journey =>
    taking(signed, aStep('sendPlanCopies', { recipients: to.map((each) => ({ to: each, consent: true })) })).journey

  it('the person’s is not waited for from the worker once they have sent it', () => {
    expect(waitingOn(signed).steps).toEqual(['sendPlanCopies'])
    expect(waitingOn(send('PERSON')).steps).not.toContain('sendPlanCopies')
    expect(itemsFor(send('PERSON'), copies)).toEqual([])
  })

  it('each goes off the list by itself, and is back when the person asks for it anew', () => {
    expect(itemsFor(send('PERSON'), carers)).toMatchObject([{ step: 'sendPlanCopies' }])
    const both = send('PERSON', 'CARER')
    expect(itemsFor(both, carers)).toEqual([])
    const wish = aStep('recordCopyWishes', { wishes: [{ to: 'CARER', wanted: true }] }, { given: ['/evidence'] })
    expect(itemsFor(taking(both, wish).journey, carers)).toMatchObject([{ step: 'sendPlanCopies' }])
  })

  it('R-GEN-02 one that is withheld, because the person does not want it shared any more, is on no way', () => {
    const both = send('PERSON', 'CARER')
    const withheld = { ...both, contactDetails: { recorded: [], notSharedWith: ['CARER'] } } as const
    expect(itemsFor(withheld, carers)).toHaveLength(1)
  })
})
