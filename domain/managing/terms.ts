import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'
import { asWanted, isUnchanged, lineInForce, managingOf } from './lines.ts'
import type { BudgetLine, LineId, LineTerms, ManagingState, PerLine } from './state.ts'

const KINDS = ['agreements', 'pools', 'outsideChecks'] as const satisfies readonly (keyof LineTerms)[]

/** Of the plan that is being written; of the plan in force as well where the two do not differ. */
const termsOfDraft = (managing: ManagingState): LineTerms =>
  Object.fromEntries(KINDS.flatMap((kind) => (managing[kind] === undefined ? [] : [[kind, managing[kind]]])))

/** R-REV-11. What the plan in force has, until a new one is signed. */
export const termsInForce = (managing: ManagingState): LineTerms => managing.termsInForce ?? termsOfDraft(managing)

/** The line of the plan in force as it is, and as it will be once a change that was agreed is ready. */
const asSigned = ({ inForce = [] }: ManagingState): readonly BudgetLine[] =>
  inForce.flatMap((line) => [line, asWanted(line)])

const isAmong = (lines: readonly BudgetLine[], line: BudgetLine): boolean =>
  lines.some((old) => old.line === line.line && isUnchanged(old, line))

/** True when the line is chosen as it was chosen last, or as it is in force. */
export const isAsBefore = (managing: ManagingState, line: BudgetLine): boolean =>
  isAmong([...managing.lines, ...asSigned(managing)], line)

/**
 * R-MGT-03, R-MGT-04, R-MGT-06, R-MGT-07. What was agreed or found for a line holds on while the line is managed and bought as before.
 * The plan in force keeps what it has, whatever is chosen for the next one (R-REV-11).
 */
export function chosenAnew(managing: ManagingState, now: readonly BudgetLine[]): Partial<ManagingState> {
  const { lines: before, inForce } = managing
  const signed = termsInForce(managing)
  const stillHolding = <Value>(draft: PerLine<Value> = {}, ofSigned: PerLine<Value> = {}): PerLine<Value> =>
    Object.fromEntries(
      now.flatMap((line) => {
        const held = isAmong(before, line) ? draft[line.line] : undefined
        const value = held ?? (isAmong(asSigned(managing), line) ? ofSigned[line.line] : undefined)
        return value === undefined ? [] : [[line.line, value]]
      }),
    )
  return {
    lines: now,
    agreements: stillHolding(managing.agreements, signed.agreements),
    pools: stillHolding(managing.pools, signed.pools),
    outsideChecks: stillHolding(managing.outsideChecks, signed.outsideChecks),
    ...(inForce === undefined ? {} : { termsInForce: signed }),
  }
}

type Terms<Kind extends keyof LineTerms> = NonNullable<LineTerms[Kind]>[LineId]

interface Agreed<Kind extends keyof LineTerms> {
  readonly kind: Kind
  readonly line: LineId
  readonly value: NonNullable<Terms<Kind>>
  /** Of which line this is the agreement or the finding. */
  readonly fits: (line: BudgetLine) => boolean
}

/** What has been agreed or found goes to each of the two plans whose line it fits. */
export function agreedFor<Kind extends keyof LineTerms>(journey: Journey, agreed: Agreed<Kind>): ManagingState {
  const managing = managingOf(journey)
  const { kind, line, value, fits } = agreed
  const withIt = (terms: LineTerms): LineTerms => ({ ...terms, [kind]: { ...terms[kind], [line]: value } })
  if (managing.termsInForce === undefined) return { ...managing, ...withIt(termsOfDraft(managing)) }
  const signed = lineInForce(journey, line)
  const isOfSigned = signed !== undefined && fits(asWanted(signed))
  const isOfDraft = managing.lines.some((each) => each.line === line && fits(each))
  return {
    ...managing,
    ...(isOfDraft ? withIt(termsOfDraft(managing)) : {}),
    ...(isOfSigned ? { termsInForce: withIt(managing.termsInForce) } : {}),
  }
}

const cut = (terms: LineTerms, kind: keyof LineTerms, line: LineId): LineTerms =>
  terms[kind] === undefined ? terms : { ...terms, [kind]: without(terms[kind], line) }

/** The plan in force no longer has it; nor has the next one where the two do not differ. */
const cutInForce = (managing: ManagingState, kind: keyof LineTerms, line: LineId): ManagingState =>
  managing.termsInForce === undefined
    ? { ...managing, ...cut(termsOfDraft(managing), kind, line) }
    : { ...managing, termsInForce: cut(managing.termsInForce, kind, line) }

/** R-MGT-06. Whoever has left a pool is in it under neither of the two plans. */
export const withoutPool = (managing: ManagingState, line: LineId): ManagingState =>
  cutInForce({ ...managing, ...cut(termsOfDraft(managing), 'pools', line) }, 'pools', line)

/** R-MGT-04, R-MGT-08. Money flows in another way from now on: what was agreed with a former manager or holder is over. */
export function withoutFormerAgreement(journey: Journey, line: LineId): ManagingState {
  const managing = managingOf(journey)
  const { next } = lineInForce(journey, line) ?? {}
  const agreement = termsInForce(managing).agreements?.[line]
  if (next === undefined || agreement === undefined) return managing
  const isWithNext = agreement.for === next.mode && (agreement.for === 'ISF' || agreement.manager === next.manager)
  return isWithNext ? managing : cutInForce(managing, 'agreements', line)
}
