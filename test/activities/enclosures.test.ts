import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEnvelope } from '../../activities/delivery/outbox.ts'
import { createTray } from '../../adapters/messages/tray.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { AssessmentCompleted } from '../../domain/assessment/events.ts'
import { viewDocument } from '../../use-cases/view-documents.ts'
import type { Viewer } from '../../use-cases/viewer.ts'
import { aSender, aWrittenJourney, COMMUNICATION, openPost, PROFILE, seal, type Post } from './outbox-fixture.ts'
import {
  agreed,
  ALL_ANSWERS,
  ALL_ITEMS,
  ALL_SECTIONS,
  anAnswer,
  anItem,
  aSection,
  aSignedPlan,
  reviewed,
  signed,
  submitted,
} from './past-fixture.ts'

const RECORD: MessageIntent = { template: 'ASSESSMENT_RECORD', to: 'PERSON' }
const COMPLETED: AssessmentCompleted = { type: 'AssessmentCompleted', copiesTo: [] }
const DRAFT: MessageIntent = { template: 'PLAN_DRAFT', to: 'PERSON' }
const SIGNED: MessageIntent = { template: 'PLAN_SIGNED', to: 'PERSON' }
const COPY: MessageIntent = { template: 'PLAN_COPY', to: 'PERSON' }

const reviewRecord = (result: string): MessageIntent => ({ template: 'REVIEW_RECORD', to: 'PERSON', about: { result } })

const WORKER: Viewer['caller'] = {
  id: 'staff-practitioner',
  roles: ['PRACTITIONER'],
  team: 'TEAM-NORTH',
  signOffLimitPence: 0,
  qualified: true,
}

let post: Post

beforeAll(async () => {
  post = await openPost()
})

afterAll(async () => {
  await post.close()
})

type Given = Parameters<Post['given']>[0]

/** The message as it was sent. */
async function sentFor(message: Given) {
  const { sender, sent } = aSender()
  const reference = await post.given(message)
  await post.deliverBy(sender)({ reference })
  return { reference, envelope: sent.get(reference) }
}

/** The only document that came with the message. */
async function enclosedWith(message: Given): Promise<string> {
  const { envelope } = await sentFor(message)
  expect(envelope?.enclosures).toHaveLength(1)
  return envelope?.enclosures?.[0]?.text ?? ''
}

describe('R-ASM-09 the record of the assessment comes with its letter', () => {
  const message = { intent: RECORD, event: COMPLETED, past: ALL_SECTIONS, receivedAt: '2026-06-30T23:30:00Z' }

  it('holds every section under a title that a family can read, and the day it was finished in London', async () => {
    const { envelope } = await sentFor({ ...message, profile: PROFILE })
    const [record] = envelope?.enclosures ?? []
    expect(record?.text).toContain('Anytown Council\nRecord of the assessment\n\nPerson: Ada Grey')
    expect(record?.text).toContain('Assessment finished on Wednesday 1 July 2026')
    expect(record?.text).toContain('1. Needs\n\nWhat was found: 5')
    expect(record?.text).toContain('14. NHS needs\n\nWhat was found: 9')
    expect(record?.text).not.toMatch(/[A-Z]_[A-Z]|Nothing is written/)
    expect(envelope?.text).toContain('With this letter:\n- Record of the assessment')
  })

  it('names nobody in the name of its file', async () => {
    const { reference, envelope } = await sentFor(message)
    const { journey } = await post.row(reference)
    expect(envelope?.enclosures?.[0]?.fileName).toBe(`assessment-record-${journey.reference}.txt`)
  })

  it('tells a section as it was last written, and nothing that was written after the letter was asked for', async () => {
    const past = [...ALL_SECTIONS, aSection('RISKS', 'The stairs are steep.', '2026-06-30T10:00:00Z')]
    const later = [aSection('RISKS', 'Nobody lives upstairs now.')]
    const text = await enclosedWith({ ...message, past, later })
    expect(text).toContain('9. Risks\n\nThe stairs are steep.\n\n(Written on Tuesday 30 June 2026.)')
    expect(text).not.toContain('Nobody lives upstairs')
  })

  it('R-RAS-02 finds the words of a section that was taken over, also when that had been taken over itself', async () => {
    const takenOver = (reusedFromVersion: number) =>
      ({ event: { type: 'AssessmentSectionSaved', section: 'HOUSING', reusedFromVersion } }) as const
    const past = [
      aSection('HOUSING', 'A flat with a lift.'),
      aSection('HOUSING', 'A house.'),
      takenOver(3),
      takenOver(5),
    ]
    expect(await enclosedWith({ ...message, past })).toContain('13. Housing\n\nA flat with a lift.')
  })

  it('says so where one section has no words', async () => {
    const text = await enclosedWith({ ...message, past: [aSection('NEEDS', 'Help to dress.')] })
    expect(text).toContain('2. Impact on each area of wellbeing\n\nNothing is written here.')
  })

  it('is part of the sealed copy of what was sent, and of the document that staff read', async () => {
    const { reference, envelope } = await sentFor(message)
    const { bodySealed } = await post.row(reference)
    expect(openEnvelope(seal, bodySealed ?? new Uint8Array())).toEqual(envelope)
    const viewer: Viewer = { caller: WORKER, requestId: 'request-1' }
    const { content } = await viewDocument({ database: post.database, sealing: seal }, viewer, reference)
    expect(content).toEqual(envelope)
  })

  it('R-GEN-03 leaves how it is produced to the cover sheet, and names another way than a website for who uses none', async () => {
    const communication = { ...COMMUNICATION, format: 'LARGE_PRINT', language: 'cy', usesWebsites: false } as const
    const contact = { channel: 'PHONE', consent: 'CONSENT_GIVEN', immediateRisk: false, communication } as const
    const past = [aSection('NEEDS', 'Her daughter orders food at www.shop.example.')]
    const text = await enclosedWith({ ...message, past, journey: aWrittenJourney({ contact }) })
    expect(text).not.toContain('Before sending')
    expect(text).toContain('Where one is named, call us on 01632 960001 instead.')
  })

  it('comes with the copy for somebody the person names', async () => {
    const intent = { template: 'ASSESSMENT_RECORD_COPY', to: 'OTHER' } as const
    const written = { '/otherRecipient': 'Jo Bell, 3 High Street, Anytown, ZZ1 3ZZ' }
    expect(await enclosedWith({ ...message, intent, written })).toContain('Person: Ada Grey')
  })
})

describe('R-ASM-09 the file in the tray', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enclosures-test-'))
  })

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it('holds the letter and the record', async () => {
    const tray = createTray(folder)
    const reference = await post.given({ intent: RECORD, event: COMPLETED, past: ALL_SECTIONS })
    const { journey } = await post.row(reference)
    await post.deliverBy(tray)({ reference })
    const message = await tray.read(reference)
    expect(message?.text).toContain('Your assessment is finished.')
    expect(message?.enclosures).toMatchObject([{ fileName: `assessment-record-${journey.reference}.txt` }])
    expect(message?.enclosures[0]?.text).toContain('14. NHS needs')
  })
})

describe('the plan comes with its letters', () => {
  it('R-PLN-02 a draft holds every part, and why one does not apply', async () => {
    const reason = { '/notApplicableReason': 'There is no direct payment.' }
    const notApplicable = {
      event: { type: 'PlanSectionUpdated', item: 'PC-08', answer: 'NOT_APPLICABLE' },
      written: reason,
    } as const
    const text = await enclosedWith({
      intent: DRAFT,
      past: [...ALL_ITEMS, notApplicable],
      event: submitted(1).event,
      receivedAt: '2026-02-02T10:00:00Z',
    })
    expect(text).toContain('Draft 1, sent out on Monday 2 February 2026\nCost: £450 a week')
    expect(text).toContain('1. Needs found by the assessment\n\nWhat the plan says about 01')
    expect(text).toContain(
      '8. What a direct payment is for\n\nThis does not apply. The reason: There is no direct payment.',
    )
    expect(text).toContain('22. The advocate or representative\n\nWhat the plan says about 22')
    expect(text).not.toMatch(/PC-\d/)
  })

  it('R-SGN-04 a signed plan holds the copy of the agreement: every party, the three aspects and the dates', async () => {
    const past = aSignedPlan.slice(0, -1)
    const text = await enclosedWith({
      intent: SIGNED,
      past,
      event: signed(1).event,
      receivedAt: '2026-07-01T10:00:00Z',
    })
    expect(text).toContain('Signed on Wednesday 1 July 2026\nSupport is to start on Monday 6 July 2026')
    expect(text).toContain('Personal budget: £450 a week. The person pays £50 of it and the council pays £400.')
    const day = 'agreed on Wednesday 1 July 2026'
    expect(text).toContain(
      `23. Who agreed to this plan, and when\n\nThe person\n- The information in the plan: ${day}\n- The budget: ${day}\n- How the needs are to be met: ${day}`,
    )
    expect(text).toContain(`The carer\n- The information in the plan: ${day} (recorded for them)`)
    expect(text).not.toContain('no answer')
  })

  it('R-SGN-02 says who decided for a person without capacity for it', async () => {
    const byAttorney = {
      type: 'AgreementRecorded',
      party: 'PERSON',
      aspect: 'HOW',
      agreed: true,
      planVersion: 1,
      onBehalf: true,
      authority: 'ATTORNEY',
    } as const
    const past = [...ALL_ITEMS, submitted(1), ...agreed(1, '2026-02-03T10:00:00Z'), { event: byAttorney }]
    const text = await enclosedWith({ intent: SIGNED, past, event: signed(1).event })
    expect(text).toMatch(/How the needs are to be met: agreed on .* \(their attorney decided for them\)/)
  })

  it('R-SGN-01 counts no answer to an older version, and of two answers the last', async () => {
    const no = { type: 'AgreementRecorded', party: 'PERSON', aspect: 'HOW', agreed: false, onBehalf: false } as const
    const past = [
      ...ALL_ITEMS,
      submitted(1),
      ...agreed(1, '2026-02-03T10:00:00Z'),
      submitted(2),
      { event: { ...no, planVersion: 2 } },
      ...agreed(2, '2026-02-05T10:00:00Z'),
    ]
    const text = await enclosedWith({ intent: SIGNED, past, event: signed(2).event })
    expect(text).toContain('agreed on Thursday 5 February 2026')
    expect(text).not.toMatch(/3 February|did not agree/)
  })

  it('R-REV-11 a copy is of the plan in force while the next one is being written', async () => {
    const past = [...aSignedPlan, anItem('PC-03', 'The next plan'), submitted(2)]
    const text = await enclosedWith({ intent: COPY, past })
    expect(text).toContain('What the plan says about 03')
    expect(text).not.toContain('The next plan')
  })

  it('R-SGN-05 goes to others whom the person wants to have it', async () => {
    const text = await enclosedWith({
      intent: { template: 'PLAN_COPY_FOR_OTHERS', to: 'OTHER' },
      written: { '/otherRecipient': 'Jo Bell, 3 High Street, Anytown, ZZ1 3ZZ' },
      past: aSignedPlan,
    })
    expect(text).toContain('Care and support plan\n\nPerson: Ada Grey')
  })
})

describe('R-REV-07, R-REV-12 the record of a review comes with its letter', () => {
  const past = [...aSignedPlan, ...ALL_ANSWERS]

  it('holds the ten questions with their answers', async () => {
    const again = [...past, anAnswer('RQ2', 'The mornings work, the evenings do not.')]
    const intent = reviewRecord('NO_CHANGE')
    const text = await enclosedWith({ intent, past: again, event: reviewed('NO_CHANGE') })
    expect(text).toContain('1. Has the situation changed, or have needs changed?\n\nNo. What was said to 1')
    expect(text).toContain('No. The mornings work, the evenings do not.')
    expect(text).toContain('10. Are the person and their carer or advocate happy with the plan?')
    expect(text).not.toMatch(/RQ\d|Not answered/)
  })

  it('holds nothing of the review before', async () => {
    const before = { event: reviewed('NO_CHANGE') }
    const text = await enclosedWith({
      intent: reviewRecord('NO_CHANGE'),
      past: [...past, before, anAnswer('RQ1', 'A new flat.')],
      event: reviewed('NO_CHANGE'),
    })
    expect(text).toContain('No. A new flat.')
    expect(text).not.toContain('What was said to')
  })

  it('R-REV-12 brings the updated plan when something small has changed, and so does every later copy', async () => {
    const event = reviewed('MINOR_CHANGE')
    const written = { '/summary': 'Support at 9 instead of 8.' }
    const { envelope } = await sentFor({ intent: reviewRecord('MINOR_CHANGE'), past, event, written })
    const [, plan] = envelope?.enclosures ?? []
    expect(envelope?.enclosures?.map(({ title }) => title)).toEqual(['Record of the review', 'Care and support plan'])
    expect(plan?.text).toMatch(/24\. Small changes since the plan was signed\n\nAt the review on .*:\nSupport at 9/)
    const later = await enclosedWith({ intent: COPY, past: [...past, { event, written }] })
    expect(later).toContain('Support at 9 instead of 8.')
  })
})
