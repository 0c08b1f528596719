import { admissionSteps } from '../admission/steps.ts'
import { adviceSteps } from '../advice/steps.ts'
import { capacitySteps } from '../capacity/steps.ts'
import { advocacySteps } from '../advocacy/steps.ts'
import { agreementSteps } from '../agreement/steps.ts'
import { accessSteps } from '../access/steps.ts'
import { allocationSteps } from '../allocation/steps.ts'
import { assessmentSteps } from '../assessment/steps.ts'
import { budgetSteps } from '../budget/steps.ts'
import { carersSteps } from '../carers/steps.ts'
import { changesSteps } from '../changes/steps.ts'
import { chargingSteps } from '../charging/steps.ts'
import { closureSteps } from '../closure/steps.ts'
import { correctionsSteps } from '../corrections/steps.ts'
import { datesSteps } from '../dates/steps.ts'
import { contactDetailsSteps } from '../contact-details/steps.ts'
import { contactSteps } from '../contact/steps.ts'
import { contingencySteps } from '../contingency/steps.ts'
import { conversationsSteps } from '../conversations/steps.ts'
import { directPaymentsSteps } from '../direct-payments/steps.ts'
import { eligibilitySteps } from '../eligibility/steps.ts'
import { financeSteps } from '../finance/steps.ts'
import { holdingSteps } from '../holding/steps.ts'
import { hospitalSteps } from '../hospital/steps.ts'
import { leavingHospitalSteps } from '../leaving-hospital/steps.ts'
import { managingSteps } from '../managing/steps.ts'
import { lettersSteps } from '../messages/steps.ts'
import { movesSteps } from '../moves/steps.ts'
import { onCallSteps } from '../on-call/steps.ts'
import { outOfHoursSteps } from '../out-of-hours/steps.ts'
import { panelSteps } from '../panel/steps.ts'
import { planningSteps } from '../planning/steps.ts'
import { reassessmentSteps } from '../reassessment/steps.ts'
import { referralSteps } from '../referral/steps.ts'
import { repairsSteps } from '../repairs/steps.ts'
import { reviewsSteps } from '../reviews/steps.ts'
import { safeguardingSteps } from '../safeguarding/steps.ts'
import { signOffSteps } from '../sign-off/steps.ts'
import { takingOverSteps } from '../taking-over/steps.ts'
import { triageSteps } from '../triage/steps.ts'
import { urgentSupportSteps } from '../urgent-support/steps.ts'
import { waitingSteps } from '../waiting/steps.ts'

/** Steps that belong together for whoever looks for one, in the order of the main line. A part stands in exactly one group. */
export const STEP_GROUPS = [
  {
    title: 'Contact and referral',
    about:
      'Somebody rings, writes or is referred: what is wrong, what helps at once, and whether it becomes a referral.',
    steps: [...contactSteps, ...takingOverSteps, ...adviceSteps, ...referralSteps],
  },
  {
    title: 'Out of hours and urgent support',
    about:
      'Nights and weekends: an urgent call, the hand-back to the local team, and support that begins before any assessment.',
    steps: [...outOfHoursSteps, ...onCallSteps, ...urgentSupportSteps],
  },
  {
    title: 'Triage',
    about: 'How urgent it is, by a risk matrix, and where the person goes from here; short-term work on the way.',
    steps: [...triageSteps, ...conversationsSteps],
  },
  {
    title: 'Waiting',
    about: 'Nobody waits unseen: contacts while somebody waits, ratings that change, and who gets the case.',
    steps: [...waitingSteps, ...allocationSteps, ...holdingSteps],
  },
  {
    title: 'Dates and corrections',
    about:
      'What people may do to a date: let it stand still, give it more time, say another day; for the reason that a rule names. And how a fact from which dates count is put right.',
    steps: [...datesSteps, ...correctionsSteps, ...repairsSteps],
  },
  {
    title: 'Access',
    about:
      'Who is let to a journey besides what their role says: restricted journeys, people who are kept from one by name, and opening one in an emergency.',
    steps: accessSteps,
  },
  {
    title: 'Advocacy and capacity',
    about:
      'Whoever has difficulty in taking part has a right to an independent advocate; anybody may ask, at any point. Whether somebody can decide is about one decision, and on record before it.',
    steps: [...advocacySteps, ...capacitySteps],
  },
  {
    title: 'Carers',
    about: 'Whoever looks after the person has a right to an assessment of their own.',
    steps: carersSteps,
  },
  {
    title: 'Assessment',
    about: 'What the person can and cannot do, what they want, and who takes part; also what they may refuse.',
    steps: assessmentSteps,
  },
  {
    title: 'Eligibility',
    about: 'One member of staff proposes, another authorises, and the person gets the reasons; also looking again.',
    steps: [...eligibilitySteps, ...reassessmentSteps],
  },
  {
    title: 'Budget and charging',
    about: 'How much support is likely to cost, what the person pays towards it, and from which day.',
    steps: [...budgetSteps, ...financeSteps, ...chargingSteps],
  },
  {
    title: 'Managing the budget',
    about: 'Who holds the money of each line of the budget, direct payments, and when money is released.',
    steps: [...managingSteps, ...directPaymentsSteps],
  },
  {
    title: 'Planning',
    about: 'The care and support plan, part by part, led by the person.',
    steps: planningSteps,
  },
  {
    title: 'Agreement',
    about: 'Who says yes to what, and what happens when somebody says no.',
    steps: agreementSteps,
  },
  {
    title: 'Panel',
    about: 'The approval panel, for exceptional plans only: agenda, sittings, decisions, urgent approval.',
    steps: panelSteps,
  },
  {
    title: 'Sign-off and copies',
    about: 'The plan comes into force: signature within a limit, copies, start of support.',
    steps: signOffSteps,
  },
  {
    title: 'Reviews',
    about: 'Planned, requested and unplanned reviews, and the revision that may follow.',
    steps: reviewsSteps,
  },
  {
    title: 'Changes and contingency',
    about: 'What changes between reviews, and the extra support that the plan has ready for a crisis.',
    steps: [...contingencySteps, ...changesSteps],
  },
  {
    title: 'Hospital',
    about: 'A hospital asks for help with a discharge: its notices, the assessment there, the way out, and a delay.',
    steps: [...hospitalSteps, ...leavingHospitalSteps, ...admissionSteps],
  },
  {
    title: 'Safeguarding',
    about: 'Signs of abuse or neglect that were seen in hospital: safe at once, and somebody who takes it on.',
    steps: safeguardingSteps,
  },
  {
    title: 'Moving to another council',
    about:
      'Somebody moves to another council’s area: nobody is without support, and one council at a time has custody.',
    steps: movesSteps,
  },
  {
    title: 'Closure and death',
    about: 'A journey ends with its reason, stops at a death, and can be opened again.',
    steps: closureSteps,
  },
  {
    title: 'Letters and contact details',
    about: 'How the person is reached, and letters that have to be produced before they are posted.',
    steps: [...lettersSteps, ...contactDetailsSteps],
  },
] as const

/** The title of the group that a step belongs to. */
export const groupOf = (name: string): string | undefined =>
  STEP_GROUPS.find(({ steps }) => steps.some((step) => step.name === name))?.title
