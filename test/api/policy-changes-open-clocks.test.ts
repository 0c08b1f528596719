import { describe, expect, it } from '@jest/globals'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { careNextDue } from '../../contracts/search-attributes.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { APPROVER, CHANGES, policyDesk, PROPOSER } from '../support/policy-changes.ts'
import { servedHouse } from '../support/served-house.ts'
import { recoverIfGone } from '../../use-cases/recover.ts'
import { tellJourneysOfChanges } from '../../use-cases/rule-changes/tell-journeys.ts'

const served = servedHouse()
const desk = policyDesk(served)

const values = (of: object, more: object = {}) => ({
  is: 'POLICY',
  policy: { clocks: { values: of } },
  scope: { is: 'OPEN_CLOCKS' },
  ...more,
})

const policyVersion = async (): Promise<number> => {
  const { json } = await served.api.get('/v1/policy', { as: 'staff-practitioner' })
  return (json as { policy: { version: number } }).policy.version
}

describe('0.4.9 an extra bank holiday', () => {
  it('moves the open working-day clocks as the preview said, everywhere, and says why', async () => {
    const journeyId = await desk.referred('Extra Holiday')
    const was = await desk.dueAt(journeyId)
    const id = await desk.proposed(await desk.yearWith(was.slice(0, 10)))
    const { effects, counts } = await desk.preview(id)
    const mine = effects.filter((effect) => effect.journeyId === journeyId)
    const triage = mine.find(({ key }) => key === 'triage.standard')
    expect(triage).toMatchObject({ effect: 'LATER', wasDueAt: was, accepted: false })
    expect(counts['LATER']).toBe(effects.filter(({ effect }) => effect === 'LATER').length)
    expect(await desk.dueAt(journeyId)).toBe(was)

    await desk.approve(id)
    await desk.tell()
    for (const { key, dueAt } of mine) await desk.becomesDue(journeyId, dueAt, key)
    const { ledger, explanation } = await desk.clockOf(journeyId)
    expect(ledger).toMatchObject([
      { entry: 'STARTED' },
      { entry: 'RECALENDARED', cause: 'CALENDAR', wasDueAt: was.replace('.000Z', 'Z'), kept: false, by: 'SYSTEM' },
    ])
    expect((explanation as { sentence: string }).sentence).toMatch(
      /is a bank holiday and does not count\..* The list of bank holidays changed on .*, which made the date later; before that it was 5pm on /,
    )
    const handle = served.house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId))
    await eventually('the workflow has heard', async () => {
      const { journey } = await handle.query(viewJourney)
      return journey.clocks.find(({ key }) => key === 'triage.standard')?.dueAt === triage?.dueAt.replace('.000Z', 'Z')
    })
    await eventually('and whoever looks at Temporal', async () => {
      const { typedSearchAttributes } = await handle.describe()
      return typedSearchAttributes.get(careNextDue)?.getTime() === Date.parse(triage?.dueAt ?? '')
    })
    const stored = (await served.api.get(`${CHANGES}/${id}/preview?limit=100`, { as: APPROVER })).json
    expect(stored).toMatchObject({ isApproved: true, counts, effects })
    expect(await served.house.database.ruleChangeEffect.count({ where: { toldAt: null } })).toBe(0)
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })

  it('and taken back it makes them earlier again, each journey told once', async () => {
    const journeyId = await desk.referred('Taken Back')
    const later = await desk.dueAt(journeyId)
    const { json } = await served.api.get('/v1/policy', { as: PROPOSER })
    const { years } = json['bankHolidays'] as { years: Record<string, readonly string[]> }
    const [first] = await served.house.database.calendarVersion.findMany({ orderBy: { version: 'asc' }, take: 1 })
    const usual = first?.years as unknown as Record<string, readonly string[]>
    const year = Object.keys(years).find((each) => years[each]?.length !== usual[each]?.length) ?? ''
    const id = await desk.proposed({ is: 'BANK_HOLIDAYS', years: { [year]: usual[year] } })
    const mine = (await desk.preview(id)).effects.find((e) => e.journeyId === journeyId && e.key === 'triage.standard')
    expect(mine).toMatchObject({ effect: 'EARLIER', wasDueAt: later })
    await desk.approve(id)
    await desk.tell()
    await desk.becomesDue(journeyId, mine?.dueAt ?? '')
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })
})

describe('0.4.10 figures for clocks that run', () => {
  const atOnce = values({ 'triage.standard': { unit: 'elapsedHour', amount: 0, reminders: [] } })
  const usual = values({ 'triage.standard': null })

  it('make late only those whom the approval names; the others keep their date', async () => {
    const [named, other] = [await desk.referred('Named'), await desk.referred('Not Named')]
    const was = await desk.dueAt(other)
    const id = await desk.proposed(atOnce)
    const { effects, preview } = await desk.preview(id)
    const late = effects.filter(({ effect }) => effect === 'LATE_AT_ONCE')
    expect(late.map(({ journeyId }) => journeyId)).toEqual(expect.arrayContaining([named, other]))
    const [mine] = late.filter(({ journeyId }) => journeyId === named)
    const acceptLate = [{ journeyId: named, clockId: mine?.clockId }]

    const wrong = [{ journeyId: named, clockId: 'referral.acknowledge@2' }]
    expect((await desk.decide(id, 'approve', { preview, acceptLate: wrong })).json['code']).toBe('ACCEPTED_IS_NOT_LATE')
    expect((await desk.decide(id, 'approve', { preview, acceptLate })).status).toBe(200)
    await desk.tell()
    await desk.becomesDue(named, mine?.dueAt ?? '')
    await eventually('the named one is missed', async () => (await desk.clockOf(named)).breached)
    expect((await desk.clockOf(named)).ledger).toMatchObject([
      { entry: 'STARTED' },
      { entry: 'RECALENDARED', cause: 'POLICY', kept: false, lateAcceptedBy: APPROVER },
      { entry: 'BREACHED' },
    ])
    await eventually('the other has heard', async () => {
      const { ledger } = await desk.clockOf(other)
      return (ledger as { kept?: boolean }[]).some(({ kept }) => kept === true)
    })
    expect([await desk.dueAt(other), (await desk.clockOf(other)).breached]).toEqual([was, false])
    expect(await checkWhenQuiet(served.house)).toEqual([])
    await desk.approve(await desk.proposed(usual))
  })

  it('an approval stands when a clock of the preview is over by then', async () => {
    const journeyId = await desk.referred('Over By Then')
    const other = await desk.proposed(values({ 'panel.sit': { amount: 9 } }))
    const { preview: ofOther } = await desk.preview(other)
    const late = await desk.proposed(atOnce)
    const { preview } = await desk.preview(late)
    await desk.triage(journeyId)
    expect((await desk.decide(late, 'approve', { preview, acceptLate: [] })).json['state']).toBe('APPROVED')
    await desk.tell()
    // The rules are others now, so what was seen on the old ones counts no more.
    const second = await desk.decide(other, 'approve', { preview: ofOther, acceptLate: [] })
    expect(second.json['code']).toBe('PREVIEW_CHANGED')
    await desk.approve(await desk.proposed(usual))
  })

  it('an approval is refused when somebody else would lose time since the preview', async () => {
    const id = await desk.proposed(atOnce)
    const { preview } = await desk.preview(id)
    const before = await policyVersion()
    await desk.referred('Came Meanwhile')
    const { status, json } = await desk.decide(id, 'approve', { preview, acceptLate: [] })
    expect([status, json['code']]).toEqual([409, 'PREVIEW_CHANGED'])
    expect(await policyVersion()).toBe(before)
    await desk.decide(id, 'withdraw', {}, PROPOSER)
  })

  it('for chosen journeys reach those alone, and new clocks', async () => {
    const [chosen, other] = [await desk.referred('Chosen'), await desk.referred('Not Chosen')]
    const scope = { is: 'CHOSEN_JOURNEYS', journeys: [chosen] }
    const id = await desk.proposed(values({ 'triage.standard': { amount: 4 } }, { scope }))
    const { effects } = await desk.preview(id)
    expect(effects.map(({ journeyId, effect }) => [journeyId, effect])).toEqual([[chosen, 'LATER']])
    const was = await desk.dueAt(other)
    await desk.approve(id)
    await desk.tell()
    await desk.becomesDue(chosen, effects[0]?.dueAt ?? '')
    expect(await desk.dueAt(other)).toBe(was)
    const fresh = await desk.referred('After The Change')
    expect(await desk.dueAt(fresh)).toBe(effects[0]?.dueAt)
  })

  it('a step that comes before its journey has heard makes nobody late by the change', async () => {
    const journeyId = await desk.referred('Quick Step')
    const was = await desk.dueAt(journeyId)
    await desk.approve(await desk.proposed(values({ 'triage.standard': { unit: 'elapsedHour', amount: 0 } })))
    const answer = await desk.triage(journeyId)
    expect(answer.status).toBe(200)
    expect(await desk.dueAt(journeyId)).toBe(was)
    expect((await desk.clockOf(journeyId)).ledger).toMatchObject([
      { entry: 'STARTED' },
      { entry: 'RECALENDARED', kept: true },
      { entry: 'MET' },
    ])
    await desk.tell()
    await desk.approve(await desk.proposed(usual))
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })
})

describe('0.4.9 a journey that cannot be told of a change', () => {
  it('TK-38 keeps no other from being told, is shown to supervisors, and hears once it can', async () => {
    const [gone, well] = [await desk.referred('Gone Example'), await desk.referred('Well Example')]
    const was = await desk.dueAt(well)
    const id = await desk.proposed(await desk.yearWith(was.slice(0, 10)))
    await desk.approve(id)
    await served.house.temporal.client.workflow.getHandle(journeyWorkflowId(gone)).terminate('by hand')

    const { done, failures } = await tellJourneysOfChanges(served.house.door)
    expect([done > 0, failures.length]).toEqual([true, 1])
    await eventually('the other has heard', async () => (await desk.dueAt(well)) > was)
    const untold = async () => {
      const { json } = await served.api.get('/v1/supervision/stuck?limit=100', { as: 'staff-team-manager' })
      return (json['items'] as { cause: string; journey: { id: string } }[])
        .filter(({ cause }) => cause === 'RULES_NOT_HEARD')
        .map(({ journey }) => journey.id)
    }
    expect(await untold()).toEqual([gone])
    // It is not tried again at once.
    expect(await tellJourneysOfChanges(served.house.door)).toEqual({ done: 0, failures: [] })

    const { reference } = await served.house.database.journey.findUniqueOrThrow({ where: { id: gone } })
    expect(await recoverIfGone(served.house.door, reference)).toBe(true)
    await served.house.database.ruleChangeEffect.updateMany({
      where: { journeyId: gone },
      data: { triedAt: new Date(0) },
    })
    await desk.tell()
    await eventually('it has heard', async () => (await desk.dueAt(gone)) > was)
    expect(await untold()).toEqual([])
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })
})
