import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import { aSender, COUNCIL, openPost, type Post } from './outbox-fixture.ts'
import { aSignedPlan } from './past-fixture.ts'
import { staffFor, type StaffMember } from '../../activities/delivery/staff-line.ts'

const member = (id: string, role: string, team: string, area = 'NORTH'): StaffMember => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@council.example`,
  phone: null,
  roles: [role],
  team,
  area,
})

const WORKER = member('worker', 'PRACTITIONER', 'TEAM-NORTH')
const MANAGER = member('manager', 'TEAM_MANAGER', 'TEAM-NORTH')
const OTHER_MANAGER = member('other-manager', 'TEAM_MANAGER', 'TEAM-SOUTH', 'SOUTH')
const SERVICE = member('service', 'SERVICE_MANAGER', 'SERVICES')
const SERVICE_SOUTH = member('service-south', 'SERVICE_MANAGER', 'SERVICES-SOUTH', 'SOUTH')
const HEAD = member('head', 'HEAD_OF_SERVICE', 'SERVICES')
const CHAIR = member('chair', 'PANEL_CHAIR', 'PANEL')
const FINANCE = member('finance', 'FINANCE_OFFICER', 'FINANCE')
const COLLEAGUE = member('colleague', 'PRACTITIONER', 'TEAM-NORTH')
const EVERYBODY = [COLLEAGUE, WORKER, MANAGER, OTHER_MANAGER, SERVICE, SERVICE_SOUTH, HEAD, CHAIR, FINANCE]
const CASE = { worker: 'worker', team: 'TEAM-NORTH' }

const without = (...gone: readonly StaffMember[]) => EVERYBODY.filter((one) => !gone.includes(one))
const ids = (staff: readonly StaffMember[]) => staff.map(({ id }) => id)

describe('R-GEN-04 whom a note reaches', () => {
  it.each([
    ['WORKER', 'worker'],
    ['TEAM', 'manager'],
    ['TEAM_MANAGER', 'manager'],
    ['DUTY_MANAGER', 'manager'],
    ['SERVICE_MANAGER', 'service'],
    ['HEAD_OF_SERVICE', 'head'],
    ['PANEL_CHAIR', 'chair'],
    ['FINANCE', 'finance'],
  ] as const)('%s is %s', (recipient, id) => {
    expect(ids(staffFor(recipient, EVERYBODY, CASE))).toEqual([id])
  })

  it.each([
    ['a worker who has left', 'WORKER', without(WORKER), 'manager'],
    ['a worker who has left a team without a manager', 'WORKER', without(WORKER, MANAGER), 'service'],
    ['a missing team manager', 'TEAM_MANAGER', without(MANAGER), 'service'],
    ['a missing service manager of the area', 'SERVICE_MANAGER', without(SERVICE), 'service-south'],
    ['missing service managers', 'SERVICE_MANAGER', without(SERVICE, SERVICE_SOUTH), 'head'],
    ['a missing chair', 'PANEL_CHAIR', without(CHAIR), 'service'],
    ['a missing finance officer', 'FINANCE', without(FINANCE), 'service'],
    ['a missing out-of-hours team', 'EDT_MANAGER', EVERYBODY, 'service'],
  ] as const)('goes up the line past %s', (_why, recipient, staff, id) => {
    expect(ids(staffFor(recipient, staff, CASE))).toEqual([id])
  })

  it('R-REF-05 whoever on the rota is called, and the out-of-hours team where they have left', () => {
    const first = member('first', 'EDT_WORKER', 'TEAM-EDT', 'ALL')
    const second = member('second', 'EDT_WORKER', 'TEAM-EDT', 'ALL')
    const team = [...EVERYBODY, first, second]
    expect(ids(staffFor('ON_CALL', team, { ...CASE, onCall: 'second' }))).toEqual(['second'])
    expect(ids(staffFor('ON_CALL', team, { ...CASE, onCall: 'gone' }))).toEqual(['first', 'second'])
    expect(ids(staffFor('ON_CALL', EVERYBODY, { ...CASE, onCall: 'gone' }))).toEqual(['service'])
  })

  it('reaches every manager of a team that has two', () => {
    const second = member('second', 'TEAM_MANAGER', 'TEAM-NORTH')
    expect(ids(staffFor('TEAM_MANAGER', [...EVERYBODY, second], CASE))).toEqual(['manager', 'second'])
  })
})

describe('recipients in the directory and the record', () => {
  let post: Post

  beforeAll(async () => {
    post = await openPost()
  })

  afterAll(async () => {
    await post.close()
  })

  const noteTo = (to: Recipient): MessageIntent => ({
    template: 'CLOCK_MISSED',
    to,
    about: { clock: 'triage.standard' },
  })

  const sentTo = async (message: Parameters<Post['given']>[0]) => {
    const { sender, sent } = aSender()
    const reference = await post.given(message)
    await post.deliverBy(sender)({ reference })
    return sent.get(reference)
  }

  it('sends to the council itself when the directory holds no manager', async () => {
    expect((await sentTo({ intent: noteTo('WORKER') }))?.to).toMatchObject([{ email: COUNCIL.email }])
  })

  it('passes over members of staff who are not active', async () => {
    const record = { team: 'TEAM-NORTH', area: 'NORTH', email: 'a@council.example' }
    await post.staff(
      { ...record, id: 'staff-practitioner', name: 'Left', roles: ['PRACTITIONER'], active: false },
      { ...record, id: 'staff-manager', name: 'There', roles: ['TEAM_MANAGER'] },
    )
    expect((await sentTo({ intent: noteTo('WORKER') }))?.to).toEqual([{ name: 'There', email: 'a@council.example' }])
  })

  describe('R-REF-05 whoever on the rota is called', () => {
    const calling: MessageIntent = {
      template: 'ON_CALL',
      to: 'ON_CALL',
      about: { clock: 'd2a.welfareCheck', staff: 'staff-on-call' },
    }
    const onCall = (phone?: string) =>
      post.staff({
        ...{ id: 'staff-on-call', name: 'Edna Example', email: 'edna@council.example', roles: ['EDT_WORKER'] },
        ...{ team: 'TEAM-EDT', area: 'ALL', phone },
      })
    const called = async (intent: MessageIntent, sendsTexts: boolean) => {
      const { sender, sent } = aSender()
      const reference = await post.given({ intent })
      await post.deliverBy(sendsTexts ? { ...sender, sendsTexts } : sender)({ reference })
      return sent.get(reference)
    }

    it('hears by text where their mobile telephone is known, of a reference and a date and of nobody', async () => {
      await onCall('07700 900123')
      const envelope = await called(calling, true)
      expect(envelope).toMatchObject({ by: 'TEXT', to: [{ mobile: '+447700900123', email: 'edna@council.example' }] })
      expect(envelope?.text).toMatch(/^You are on call: ASC-2026-[^\n]+\n/)
      expect(envelope?.text).not.toMatch(/Ada|Grey|Edna|Mill Lane/)
      expect(envelope?.text.length).toBeLessThan(600)
    })

    it.each([
      ['the way out sends no texts', '07700 900123', false],
      ['the directory has a landline only', '01632 960123', true],
      ['the directory has no telephone', undefined, true],
    ])('hears by e-mail where %s', async (_why, phone, sendsTexts) => {
      await onCall(phone)
      const envelope = await called(calling, sendsTexts)
      expect(envelope).toMatchObject({ by: 'E_MAIL', to: [{ name: 'Edna Example', email: 'edna@council.example' }] })
      expect(envelope?.to[0]).not.toHaveProperty('mobile')
    })

    it('no other note is a text', async () => {
      await onCall('07700 900123')
      const reminder: MessageIntent = { ...calling, template: 'CLOCK_REMINDER' }
      expect(await called(reminder, true)).toMatchObject({ by: 'E_MAIL' })
    })
  })

  it('R-REF-02 acknowledges to the referrer by the e-mail address in their contact', async () => {
    const envelope = await sentTo({
      intent: { template: 'REFERRER_ACKNOWLEDGEMENT', to: 'REFERRER' },
      written: { '/referrerName': 'Dr Bell', '/referrerContact': '01632 960555 or bell@surgery.example' },
    })
    expect(envelope).toMatchObject({ by: 'E_MAIL', to: [{ name: 'Dr Bell', email: 'bell@surgery.example' }] })
    expect(envelope?.text).toContain('Dear Dr Bell,')
    expect(envelope?.text).not.toContain('Ada')
  })

  it('finds the referrer of a later message in the referral', async () => {
    const envelope = await sentTo({
      intent: { template: 'REFERRER_ACKNOWLEDGEMENT', to: 'REFERRER' },
      referral: { '/referrerName': 'Jo Bell', '/referrerContact': '3 High Street, Anytown, ZZ1 3ZZ' },
    })
    expect(envelope).toMatchObject({
      by: 'POST',
      to: [{ name: 'Jo Bell', addressLines: ['3 High Street', 'Anytown', 'ZZ1 3ZZ'] }],
    })
  })

  it('R-SGN-05 posts a copy to somebody named in one field', async () => {
    const envelope = await sentTo({
      intent: { template: 'PLAN_COPY_FOR_OTHERS', to: 'OTHER' },
      written: { '/otherRecipient': 'Jo Bell, 3 High Street, Anytown, ZZ1 3ZZ' },
      past: aSignedPlan,
    })
    expect(envelope?.to).toEqual([{ name: 'Jo Bell', addressLines: ['3 High Street', 'Anytown', 'ZZ1 3ZZ'] }])
  })
})
