import type { Journey } from '../../domain/journey/journey.ts'
import type { Rule, Step } from '../../domain/journey/step.ts'
import type { Refusal } from '../../domain/shared/refusal.ts'
import { aStep } from './domain.ts'

type Around = Partial<Pick<Step, 'given' | 'standing' | 'by' | 'receivedAt'>>

/** What one rule says by itself, whatever the rules before it would say; undefined where it has nothing against it. */
export const codeBy = <Facts>(
  rule: Rule<Facts>,
  journey: Journey,
  facts: Facts,
  around: Around = {},
): Refusal['code'] | undefined =>
  rule(journey, { ...aStep('withdrawDirectPaymentRequest', {}), ...around, facts })?.code
