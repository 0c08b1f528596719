import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { panelLetters } from '../../../activities/letters/panel.ts'
import { panelBodies } from '../../../api/steps/panel.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { PANEL_DECISIONS, PANEL_DEFERRAL_REASONS, PANEL_WITHDRAWAL_CAUSES } from '../../../domain/panel/state.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import type { Same } from '../../support/same-type.ts'

type Facts<Name extends keyof typeof panelBodies> = CodedFacts<z.infer<(typeof panelBodies)[Name]>>

const referral = {
  trigger: 'OVER_THRESHOLD',
  weeklyPence: 90_000,
  interimArrangement: 'Her sister stays with her',
  papersSent: true,
  reasons: 'Two carers at night',
}
const decision = { decision: 'APPROVED', members: ['panel-chair', 'panel-b'], reasons: 'The plan meets the needs' }

describe('the bodies of panel', () => {
  it('have the facts of the domain', () => {
    const refer: Same<Facts<'referToPanel'>, FactsOf<'referToPanel'>> = true
    const decide: Same<Facts<'recordPanelDecision'>, FactsOf<'recordPanelDecision'>> = true
    expect([refer, decide]).toEqual([true, true])
  })

  it('are accepted; nobody stepped out and no part is returned unless it is said', () => {
    expect(panelBodies.referToPanel.parse(referral)).toEqual(referral)
    expect(panelBodies.recordPanelDecision.parse(decision)).toEqual({ ...decision, conflicts: [], returnedItems: [] })
  })

  it.each([
    ['an unknown field', { ...referral, colour: 'red' }],
    ['a third trigger (R-PAN-01)', { ...referral, trigger: 'EVERY_PLAN' }],
    ['no reasons', { ...referral, reasons: '' }],
  ])('referToPanel is refused with %s', (_what, body) => {
    expect(panelBodies.referToPanel.safeParse(body).success).toBe(false)
  })

  it.each([
    ['an unknown field', { ...decision, colour: 'red' }],
    ['a new amount (R-PAN-03)', { ...decision, weeklyPence: 1 }],
    ['a decision about eligibility (R-PAN-03)', { ...decision, decision: 'NOT_ELIGIBLE' }],
    ['nobody present', { ...decision, members: [] }],
    ['no reasons (R-PAN-05)', { decision: 'APPROVED', members: ['panel-chair'] }],
  ])('recordPanelDecision is refused with %s', (_what, body) => {
    expect(panelBodies.recordPanelDecision.safeParse(body).success).toBe(false)
  })
})

describe('the bodies of the agenda and of an urgent approval', () => {
  const deferral = { reason: 'NO_TIME_LEFT', sittingOn: '2026-02-12', slot: 1, reasons: 'Too many plans' }

  it.each([
    ['deferPanelItem', deferral, true],
    ['deferPanelItem', { ...deferral, reasons: undefined }, false],
    ['deferPanelItem', { ...deferral, sittingOn: undefined }, false],
    ['deferPanelItem', { ...deferral, reason: 'NO_WISH' }, false],
    ['placeOnPanelAgenda', { sittingOn: '2026-02-12', slot: 0 }, false],
    ['withdrawFromPanel', { cause: 'PERSON_ASKED', reasons: 'They rang' }, true],
    ['withdrawFromPanel', { cause: 'PERSON_ASKED' }, false],
    ['approveUrgently', { planVersion: 1, reasons: 'Discharge is tomorrow' }, true],
    ['approveUrgently', { planVersion: 1 }, false],
    ['ratifyUrgentApproval', { decision: 'ENDED', members: ['panel-chair'], reasons: 'No' }, false],
  ] as const)('%s with %j is accepted: %s', (name, body, accepted) => {
    expect(panelBodies[name].safeParse(body).success).toBe(accepted)
  })
})

describe('R-PAN-04 letters about the waiting time', () => {
  const wordsOf = (name: keyof typeof panelLetters, about: Readonly<Record<string, string>>, bare = false): string =>
    panelLetters[name](bare ? aBareLetterContext(about) : aLetterContext(about)).paragraphs.join('\n')

  it('tell the day of the sitting and how to take part', () => {
    const text = wordsOf('PANEL_SITTING', { sittingOn: '2026-02-12' })
    expect(text).toContain('will look at your plan on Thursday 12 February 2026.')
    expect(text).toContain('You may come to the panel')
    expect(text).toContain('carries on until the panel has decided')
  })

  it.each(PANEL_DEFERRAL_REASONS)('say why the plan is put off: %s', (reason) => {
    const text = wordsOf('PANEL_DEFERRED', { reason, sittingOn: '2026-02-12' })
    expect(text).toContain('now look at it on Thursday 12 February 2026.')
    expect(text).not.toMatch(/[A-Z]+_[A-Z]+/)
    expect(text.split('\n').length).toBeGreaterThan(4)
  })

  it('say only the second time that a senior manager settles it', () => {
    expect(wordsOf('PANEL_DEFERRED', { reason: 'NO_TIME_LEFT' })).toContain('by the date of panel.director')
    expect(wordsOf('PANEL_DEFERRED', { reason: 'NO_TIME_LEFT' }, true)).not.toContain('second time')
  })

  it.each(PANEL_WITHDRAWAL_CAUSES)('say why the plan was taken back: %s', (cause) => {
    const text = wordsOf('PANEL_WITHDRAWN', { cause })
    expect(text).toContain('sign the plan without the panel')
    expect(text).not.toMatch(/[A-Z]+_[A-Z]+/)
  })

  it('say that an urgent approval does not wait, and that losing it takes no support away', () => {
    expect(wordsOf('PANEL_URGENT_APPROVAL', { weeklyPence: '120000' })).toContain('by the date of panel.ratification')
    expect(wordsOf('PANEL_RATIFICATION', { decision: 'RATIFIED' })).toContain('Nothing changes for you.')
    expect(wordsOf('PANEL_RATIFICATION', { decision: 'NOT_RATIFIED' })).toContain('carries on')
  })
})

describe('R-PAN-05, R-PAN-06 letters about the panel', () => {
  const about = { weeklyPence: '90000', trigger: 'OVER_THRESHOLD', decision: 'RETURNED', returnedItems: 'PC-03, PC-06' }
  const referred = (context = aLetterContext(about)): string =>
    panelLetters.PANEL_REFERRAL(context).paragraphs.join('\n')
  const decided = (context = aLetterContext(about)): string =>
    panelLetters.PANEL_DECISION(context).paragraphs.join('\n')

  it('say why, when, how to take part, and that support goes on', () => {
    expect(referred()).toContain('£900 a week')
    expect(referred()).toContain('[what was written in /reasons]')
    expect(referred()).toContain('by the date of panel.sit')
    expect(referred()).toContain('You may come to the panel, bring somebody with you, or send your views.')
    expect(referred()).toContain('carries on until the panel has decided')
    expect(referred(aLetterContext({ ...about, trigger: 'UNUSUAL_PLAN' }))).toContain('Your plan is unusual')
  })

  it('name the returned parts in plain words', () => {
    expect(decided()).toContain(
      'how each need will be met, and by whom; the personal budget and how it will be used. The rest of the plan stays',
    )
    expect(decided()).not.toMatch(/PC-\d/)
  })

  it('say by when a returned plan is finished', () => {
    expect(decided()).toContain('and finish by the date of panel.return')
  })

  it('say what was approved, with its reasons', () => {
    const approved = decided(aLetterContext({ ...about, decision: 'APPROVED', returnedItems: '' }))
    expect(approved).toContain('has approved the plan at £900 a week')
    expect(approved).not.toContain('need more work')
  })

  it.each(PANEL_DECISIONS)('have no holes for %s', (kind) => {
    for (const letter of Object.values(panelLetters)) {
      expect(letter(aBareLetterContext({ decision: kind })).paragraphs.join('\n')).not.toMatch(/undefined|NaN/)
    }
  })
})
