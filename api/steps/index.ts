import type { z } from 'zod'
import type { FactsOf, StepName } from '../../domain/journey/parts.ts'
import { agreementBodies } from './agreement.ts'
import { allocationBodies } from './allocation.ts'
import { assessmentBodies } from './assessment.ts'
import { budgetBodies } from './budget.ts'
import { closureBodies } from './closure.ts'
import { contactBodies } from './contact.ts'
import { eligibilityBodies } from './eligibility.ts'
import { financeBodies } from './finance.ts'
import { panelBodies } from './panel.ts'
import type { CodedFacts } from './personal.ts'
import { planningBodies } from './planning.ts'
import { referralBodies } from './referral.ts'
import { reviewsBodies } from './reviews.ts'
import { signOffBodies } from './sign-off.ts'
import { triageBodies } from './triage.ts'
import { waitingBodies } from './waiting.ts'

/** The body of every step. */
export const STEP_BODIES = {
  ...contactBodies,
  ...referralBodies,
  ...triageBodies,
  ...waitingBodies,
  ...allocationBodies,
  ...assessmentBodies,
  ...eligibilityBodies,
  ...budgetBodies,
  ...financeBodies,
  ...planningBodies,
  ...agreementBodies,
  ...panelBodies,
  ...signOffBodies,
  ...reviewsBodies,
  ...closureBodies,
} satisfies { readonly [Name in StepName]: z.ZodObject }

type Coded<Name extends StepName> = CodedFacts<z.output<(typeof STEP_BODIES)[Name]>>

type Same<Left, Right> = [Left, Right] extends [Right, Left] ? true : false

/** The steps whose bodies do not give their steps the facts that these expect. */
type Misfits = { [Name in StepName]: Same<Coded<Name>, FactsOf<Name>> extends true ? never : Name }[StepName]

/** Fails to compile, naming the steps, when a body and its step do not agree. */
export const BODIES_FIT_THEIR_STEPS: [Misfits] extends [never] ? true : Misfits = true
