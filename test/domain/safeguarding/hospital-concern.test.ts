import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { safeguardingLetters } from '../../../activities/letters/safeguarding.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { safeguardingBodies } from '../../../api/steps/safeguarding.ts'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import type { RecordImmediateSafetyFacts } from '../../../domain/safeguarding/steps.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'
import type { Same } from '../../support/same-type.ts'
import { DAYS, inHospital, noticing } from '../hospital/support.ts'

const concern = 'concern-1'
const OPEN = { id: concern, source: 'HOSPITAL', raisedAt: NOW } as const
const withConcern = (over: Partial<Journey> = {}): Journey =>
  aJourney({
    stage: 'TRIAGE',
    safeguarding: { concerns: [OPEN] },
    clocks: [
      aClock('safeguarding.immediateSafety', { instance: concern }),
      aClock('safeguarding.takeOn', { instance: concern }),
    ],
    ...over,
  })

const assessing = (over: object = {}) =>
  aStep(
    'completeHospitalAssessment',
    {
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      method: 'ON_WARD',
      pathway: 'P1',
      longTermNeeds: 'AFTER_RECOVERY',
      ...over,
    },
    { given: ['/needs', '/support'] },
  )

const facts: RecordImmediateSafetyFacts = { concern, dangerNow: false, othersAtRisk: 'NOBODY' }
const looking = (over: Partial<RecordImmediateSafetyFacts> = {}, more: object = {}, role: Role = 'PRACTITIONER') =>
  aStep('recordImmediateSafety', { ...facts, ...over }, { role, given: ['/found'], ...more })
const takingOn = (role: Role = 'SAFEGUARDING_LEAD', which = concern) =>
  aStep('takeOnConcern', { concern: which }, { role, id: 'staff-lead' })

const started = ({ clocks }: ReturnType<typeof taking>) =>
  clocks.flatMap((intent) => (intent.do === 'start' && intent.key.startsWith('safeguarding.') ? [intent] : []))
const told = ({ messages }: ReturnType<typeof taking>, name: string) =>
  messages.flatMap(({ template, to }) => (template === name ? [to] : []))

describe('R-HOS-15 signs of abuse in hospital raise a concern', () => {
  it('in the notice, beside everything else, with its own dates and named roles', () => {
    const taken = taking(aJourney({ stage: 'TRIAGE' }), noticing({ abuseSigns: true }))
    expect(taken.event).toMatchObject({
      type: 'AssessmentNoticeReceived',
      abuseSigns: true,
      concern: { id: concern, source: 'HOSPITAL' },
    })
    expect(taken.journey.safeguarding).toEqual({ concerns: [OPEN] })
    expect(started(taken)).toEqual(
      (['safeguarding.immediateSafety', 'safeguarding.takeOn'] as const).map((key) => ({
        do: 'start',
        key,
        instance: concern,
        from: NOW,
      })),
    )
    expect(taken.clocks).toContainEqual(expect.objectContaining({ do: 'start', key: 'hospital.assessment' }))
    expect(told(taken, 'HOSPITAL_ABUSE_SIGNS')).toEqual(['SAFEGUARDING_LEAD', 'DUTY_MANAGER'])
  })

  it('R-REF-05 by night the out-of-hours team hears, too', () => {
    const taken = taking(
      aJourney({ stage: 'TRIAGE' }),
      noticing({ abuseSigns: true }, { standing: { noticeDays: DAYS, inOfficeHours: false } }),
    )
    expect(told(taken, 'HOSPITAL_ABUSE_SIGNS')).toEqual(['SAFEGUARDING_LEAD', 'DUTY_MANAGER', 'EDT_MANAGER'])
    expect(CLOCKS['safeguarding.immediateSafety']).toMatchObject({ weekendRota: true, callsAtOnce: true })
  })

  it.each([[{ abuseSigns: false }], [{}]])('none where the notice says so: %j', (over) => {
    const taken = taking(aJourney({ stage: 'TRIAGE' }), noticing(over))
    expect(taken.event).not.toHaveProperty('concern')
    expect(taken.journey.safeguarding).toBeUndefined()
    expect(started(taken)).toEqual([])
  })

  it('seen by whoever assesses on the ward: another one, and the first is not touched', () => {
    const stay = inHospital({}, { safeguarding: { concerns: [OPEN] } })
    const taken = taking(stay, assessing({ abuseSigns: true }))
    expect(taken.event).toMatchObject({ concern: { id: 'concern-2', source: 'WARD_ASSESSMENT' } })
    expect(taken.event).not.toHaveProperty('abuseSigns')
    expect(taken.journey.safeguarding?.concerns.map(({ id }) => id)).toEqual([concern, 'concern-2'])
    expect(started(taken).map(({ instance }) => instance)).toEqual(['concern-2', 'concern-2'])
    expect(taking(stay, assessing()).journey.safeguarding).toEqual(stay.safeguarding)
  })
})

describe('R-SAF-02, R-HOS-15 whether the person is safe now', () => {
  it('is looked at once, and stops that date and no other', () => {
    const two = withConcern({ safeguarding: { concerns: [OPEN, { ...OPEN, id: 'concern-2' }] } })
    const { event, clocks, journey, messages } = taking(two, looking())
    expect(event).toEqual({ type: 'ImmediateSafetyRecorded', ...facts })
    expect(clocks).toEqual([
      {
        do: 'stop',
        key: 'safeguarding.immediateSafety',
        instance: concern,
        outcome: 'MET',
        cause: 'ImmediateSafetyRecorded',
      },
    ])
    expect(journey.safeguarding?.concerns).toEqual([
      { ...OPEN, immediateSafety: { at: NOW, dangerNow: false, othersAtRisk: 'NOBODY' } },
      { ...OPEN, id: 'concern-2' },
    ])
    expect(messages).toEqual([])
    expect(refusalOf(journey, looking())).toMatchObject({ code: 'IMMEDIATE_SAFETY_RECORDED', rule: 'R-SAF-02' })
  })

  it('danger now: something has been done about it, and those who have to know hear', () => {
    expect(refusalOf(withConcern(), looking({ dangerNow: true })).code).toBe('DANGER_NEEDS_ACTION')
    const acted = { given: ['/found', '/doneNow'] }
    const byDay = taking(withConcern(), looking({ dangerNow: true }, { ...acted, standing: { inOfficeHours: true } }))
    expect(told(byDay, 'CONCERN_DANGER_NOW')).toEqual(['SAFEGUARDING_LEAD', 'DUTY_MANAGER'])
    const byNight = taking(
      withConcern(),
      looking({ dangerNow: true }, { ...acted, standing: { inOfficeHours: false } }),
    )
    expect(told(byNight, 'CONCERN_DANGER_NOW')).toEqual(['SAFEGUARDING_LEAD', 'DUTY_MANAGER', 'EDT_MANAGER'])
  })

  it.each(['ADULTS', 'CHILDREN', 'ADULTS_AND_CHILDREN'] as const)('others at risk: %s', (othersAtRisk) => {
    expect(told(taking(withConcern(), looking({ othersAtRisk })), 'CONCERN_DANGER_NOW')).toContain('DUTY_MANAGER')
  })

  it.each(['EDT_WORKER', 'TRIAGE_WORKER', 'TEAM_MANAGER', 'SAFEGUARDING_LEAD'] as const)('%s may', (role) => {
    expect(taking(withConcern(), looking({}, {}, role)).event.type).toBe('ImmediateSafetyRecorded')
  })

  it('a provider may not: the concern may be about them', () => {
    expect(refusalOf(withConcern(), looking({}, {}, 'PROVIDER')).code).toBe('ROLE_MAY_NOT')
  })
})

describe('R-HOS-15 somebody takes the concern on', () => {
  it('and has it by name', () => {
    const { event, clocks, journey } = taking(withConcern(), takingOn())
    expect(event).toEqual({ type: 'ConcernTakenOn', concern })
    expect(clocks).toEqual([
      { do: 'stop', key: 'safeguarding.takeOn', instance: concern, outcome: 'MET', cause: 'ConcernTakenOn' },
    ])
    expect(journey.safeguarding?.concerns).toEqual([{ ...OPEN, takenOn: { by: 'staff-lead', at: NOW } }])
    expect(refusalOf(journey, takingOn('TEAM_MANAGER'))).toMatchObject({ code: 'CONCERN_TAKEN_ON', rule: 'R-SAF-02' })
  })

  it.each([
    ['by a practitioner', takingOn('PRACTITIONER'), 'ROLE_MAY_NOT'],
    ['that is none', takingOn('SAFEGUARDING_LEAD', 'concern-9'), 'NO_SUCH_CONCERN'],
    ['that nobody raised', looking({ concern: 'concern-9' }), 'NO_SUCH_CONCERN'],
  ])('not %s', (_what, step, code) => {
    expect(refusalOf(withConcern(), step).code).toBe(code)
  })

  it('R-CLS-01 also after the journey has ended: a concern outlives it', () => {
    const ended = withConcern({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
    expect(taking(ended, takingOn()).event.type).toBe('ConcernTakenOn')
    expect(taking(ended, looking()).event.type).toBe('ImmediateSafetyRecorded')
    expect(CLOCKS['safeguarding.takeOn'].survivesDeath).toBe(true)
  })

  it('R-REF-05 and so does a call about it: whoever is on call can take it, and hand back what was done', () => {
    const clock = aClock('safeguarding.immediateSafety', { instance: concern })
    const call = { clock: clock.key, clockId: clock.id, called: [{ staff: 'staff-first', at: NOW }] }
    const ended = withConcern({
      stage: 'CLOSED',
      closure: { reason: 'DIED', at: NOW },
      clocks: [clock, aClock('edt.handback')],
      onCall: { calls: [call] },
      outOfHours: { since: NOW, urgent: false, byCallOnly: true },
    })
    const taken = taking(ended, aStep('acknowledgeCall', {}, { role: 'EDT_WORKER', id: 'staff-first' }))
    expect(taken.event.type).toBe('OnCallAcknowledged')
    const handingBack = aStep('handBackFromEdt', { actionToday: false }, { role: 'EDT_WORKER' })
    expect(taking({ ...taken.journey, clocks: ended.clocks }, handingBack).event.type).toBe('EdtHandedBack')
  })

  it('both are on a list, with the step that stops them', () => {
    const items = work(withConcern()).map(({ role, step }) => [role, step])
    expect(items).toContainEqual(['PRACTITIONER', 'recordImmediateSafety'])
    expect(items).toContainEqual(['SAFEGUARDING_LEAD', 'takeOnConcern'])
  })
})

describe('forms and notes of a concern', () => {
  it('have the facts of the domain', () => {
    type Body = typeof safeguardingBodies
    const same: [
      Same<CodedFacts<z.infer<Body['recordImmediateSafety']>>, FactsOf<'recordImmediateSafety'>>,
      Same<CodedFacts<z.infer<Body['takeOnConcern']>>, FactsOf<'takeOnConcern'>>,
    ] = [true, true]
    expect(same).toEqual([true, true])
  })

  it.each([
    ['a concern by another name', { ...facts, found: 'Invented.', concern: 'first' }],
    ['nothing of what was found', facts],
    ['an unknown field', { ...facts, found: 'Invented.', colour: 'red' }],
  ])('take no %s', (_what, body) => {
    expect(safeguardingBodies.recordImmediateSafety.safeParse(body).success).toBe(false)
  })

  it.each(Object.entries(safeguardingLetters))(
    '%s has no holes, with and without dates, and no link',
    (_name, letter) => {
      for (const context of [aLetterContext({ source: 'HOSPITAL', dangerNow: 'true' }), aBareLetterContext()])
        expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    },
  )

  it('children at risk: children’s services', () => {
    const text = textOf(safeguardingLetters.CONCERN_DANGER_NOW, aLetterContext({ othersAtRisk: 'CHILDREN' }))
    expect(text).toContain('Tell children’s services now.')
  })
})
