import { z } from 'zod'
import {
  CANCEL_CAUSES,
  CARERS_ASSESSED,
  CONTRACTS,
  INFORMED,
  MOVE_EVIDENCE,
  OURS_OR_THEIRS,
  PAPERS,
  PLACEMENTS,
  REFUSAL_GROUNDS,
  TOLD_BY,
  VERDICTS,
} from '../../domain/moves/state.ts'
import { hearOtherCouncilBody } from './exchange.ts'
import { localDate, noneTwice, pence, personal } from './personal.ts'

/** A council by the code of the Office for National Statistics. */
const council = z
  .string()
  .regex(/^E\d{8}$/, 'Use the nine characters of the council’s national code, such as E06000099')
  .meta({ description: 'National code of the other council' })

const councilName = personal(200, 'Name of the other council, as it stands in letters')

const otherRecipient = personal(
  500,
  'Name and address of the contact at the other council, parted by commas: “Sam Example, Exampleton Council, 1 Market Square, Exampleton, ZZ9 9ZZ”',
)

const carerRecipient = personal(400, 'Name and address of the carer, who is told too').optional()

const alsoTold = { otherRecipient: otherRecipient.optional(), carerRecipient }

const moveOn = localDate.meta({ description: 'The day of the move' })

const note = personal(4000, 'What was said, by whom and how').optional()

/** A list of codes in which none stands twice. */
const listOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.array(z.enum(codes)).min(1).max(codes.length).refine(noneTwice, 'Name each once')

export const movesBodies = {
  declareMove: z.strictObject({
    council,
    councilName,
    moveOn: moveOn.exactOptional(),
    carerMoves: z.boolean().meta({ description: 'A carer moves with the person' }),
    placement: z.enum(PLACEMENTS).meta({ description: 'Where this council has arranged for the person to live there' }),
    words: personal(4000, 'What the person says about the move').optional(),
  }),
  notifySecondAuthority: z.strictObject({
    healthNeeds: z.boolean().exactOptional().meta({
      description: 'The person has health needs that the health service there should know; unsaid counts as yes',
    }),
    councilName,
    otherRecipient,
    note,
  }),
  receiveMoveConfirmation: z.strictObject({
    verdict: z.enum(VERDICTS),
    councilName,
    reasons: personal(4000, 'Why, in words the person can read; it goes into their letter').optional(),
  }),
  sendTransferBundle: z.strictObject({
    papers: listOf(PAPERS),
    personAgrees: z.boolean().meta({ description: 'The person agrees to what goes beyond the law’s own list' }),
    carerAgrees: z.boolean().meta({ description: 'The carer agrees to what is about them' }),
    councilName,
    otherRecipient,
    note,
  }),
  adviseOnContracts: z.strictObject({
    contracts: listOf(CONTRACTS),
    advice: personal(4000, 'How long each contract binds and what to do, in words the person can read'),
  }),
  confirmHandover: z.strictObject({
    theirPlanSignedOn: localDate.meta({ description: 'The day on which the other council signed its own plan' }),
    councilName,
    evidence: personal(4000, 'What shows that the other council has accepted'),
  }),
  recordHandoverRefused: z.strictObject({
    ground: z.enum(REFUSAL_GROUNDS),
    councilName,
    evidence: personal(4000, 'What shows what the other council said'),
  }),
  receiveMoveNotification: z.strictObject({
    council,
    councilName,
    toldBy: z.enum(TOLD_BY),
    moveOn: moveOn.exactOptional(),
    carerMoves: z.boolean().meta({ description: 'A carer moves with the person' }),
    healthNeeds: z
      .boolean()
      .meta({ description: 'The person has health needs that the health service here should know' }),
    placement: z
      .enum(PLACEMENTS)
      .meta({ description: 'Where the other council has arranged for the person to live here' }),
    otherReference: personal(100, 'The reference of the other council').optional(),
    note,
  }),
  verifyMoveIntention: z.strictObject({
    verdict: z.enum(VERDICTS),
    evidence: z.array(z.enum(MOVE_EVIDENCE)).max(MOVE_EVIDENCE.length).refine(noneTwice, 'Name each once'),
    reasons: personal(
      4000,
      'What shows it, or why not, in words the person can read; it goes into their letter',
    ).optional(),
    otherRecipient: otherRecipient.optional(),
  }),
  sendLocalInformation: z.strictObject({
    information: personal(4000, 'What there is here for this person and their carer, in words they can read'),
    carerRecipient,
  }),
  receiveTransferBundle: z.strictObject({
    papers: listOf(PAPERS),
    weeklyPence: pence.exactOptional(),
    councilName,
    note,
  }),
  assessBeforeMove: z.strictObject({
    carer: z.enum(CARERS_ASSESSED),
    nhsInvolved: z.boolean().meta({ description: 'The health service here has been brought in' }),
    needsDiffer: z.boolean().meta({ description: 'The needs are seen differently than by the other council' }),
    note,
  }),
  startContinuity: z.strictObject({
    evidence: personal(4000, 'Why from now on: how it is known that the person is here'),
  }),
  issueDifferenceExplanation: z.strictObject({
    planVersion: z.int().min(1),
    explanation: personal(4000, 'Why it is different, in words the person can read'),
    howWorkedOut: personal(4000, 'How the new budget was worked out, in words the person can read'),
  }),
  endContinuity: z.strictObject({ reasons: personal(4000, 'What shows that the new support is in place') }),
  acceptHandover: z.strictObject({ councilName, otherRecipient, carerRecipient }),
  refuseHandover: z.strictObject({
    ground: z.enum(REFUSAL_GROUNDS),
    councilName,
    otherRecipient,
    reasons: personal(4000, 'Why, in words that both can read; it goes into the letters'),
  }),
  hearOtherCouncil: hearOtherCouncilBody,
  nameContact: z.strictObject({
    ourContact: personal(400, 'Name and telephone number of the contact at this council'),
    theirContact: personal(400, 'Name and telephone number of the contact at the other council').optional(),
    ...alsoTold,
  }),
  recordProgressContact: z.strictObject({ informed: listOf(INFORMED), note }),
  setMoveDate: z.strictObject({ moveOn, ...alsoTold }),
  cancelMove: z.strictObject({
    cause: z.enum(CANCEL_CAUSES),
    words: personal(4000, 'What the person says').optional(),
    ...alsoTold,
  }),
  raiseResidenceDispute: z.strictObject({
    on: localDate.meta({ description: 'The day from which the councils disagree' }),
    meetsNeeds: z.enum(OURS_OR_THEIRS).meta({ description: 'Which council meets the needs now' }),
    note,
    ...alsoTold,
  }),
  referResidenceDispute: z.strictObject({ note, carerRecipient }),
  settleResidenceDispute: z.strictObject({
    residence: z.enum(OURS_OR_THEIRS).meta({ description: 'Which council is responsible' }),
    by: z.enum(['AGREEMENT', 'SECRETARY_OF_STATE']),
    reasons: personal(4000, 'Why, in words the person can read; it goes into their letter'),
    ...alsoTold,
  }),
}
