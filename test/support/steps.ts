import { randomUUID } from 'node:crypto'
import { openJourney } from '../../use-cases/open-journey.ts'
import type { StepAnswer, StepRequest, StepResult } from '../../use-cases/step-command.ts'
import { takeStep } from '../../use-cases/take-step.ts'
import { caller, type House } from './house.ts'

const CONTACT = {
  team: 'TEAM-NORTH',
  channel: 'PHONE',
  consent: 'CONSENT_GIVEN',
  immediateRisk: false,
  communication: { format: 'STANDARD_PRINT', language: 'en', interpreterNeeded: false, usesWebsites: true },
}

export const REFERRAL = {
  referrer: 'SELF',
  routeOfAccess: 'COMMUNITY',
  urgent: false,
  carerKnown: false,
  inHospital: false,
}

/** A triage decision that leads to an assessment. */
export const TRIAGE = {
  priority: 'P3',
  risk: { severity: 2, likelihood: 2 },
  conversationLevel: 'C3',
  route: 'ASSESSING',
  safeguardingScreen: 'NO_CONCERN',
  advocacyScreen: { difficulties: [], appropriateIndividual: false },
  reasons: 'Invented.',
}

/** Opens a journey for an invented person and answers what the door answered. */
export async function openFor(
  house: House,
  fullName: string,
  key: string = randomUUID(),
  others: Readonly<Record<string, string>> = { '/address': '1 Invented Street' },
): Promise<StepResult> {
  return openJourney(house.door, {
    key,
    facts: CONTACT,
    personal: { '/presentingIssue': 'Invented: finds the stairs hard' },
    caller: await caller(house, 'staff-contact-officer'),
    arrivedAt: new Date().toISOString(),
    body: fullName,
    person: { fullName, dateOfBirth: '1950-01-01', others },
  })
}

/** The answer of a step that both stores have. */
export function done(result: StepResult): StepAnswer {
  if (result.kind !== 'DONE') throw new Error(`The step is ${result.kind}`)
  return result.answer
}

/** A referral as the door gets it, with a key that a test can repeat. */
export async function referralRequest(
  house: House,
  journeyId: string,
  over: Partial<StepRequest> = {},
): Promise<StepRequest> {
  return {
    journeyId,
    name: 'createReferral',
    key: randomUUID(),
    facts: REFERRAL,
    personal: { '/needSummary': 'Invented: needs help with washing' },
    expectedVersion: 1,
    caller: await caller(house, 'staff-contact-officer'),
    arrivedAt: new Date().toISOString(),
    body: JSON.stringify(REFERRAL),
    ...over,
  }
}

/** Sends a request through the door. */
export const send = (house: House, request: StepRequest): Promise<StepResult> => takeStep(house.door, request)
