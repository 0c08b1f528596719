import type { ReceiveAssessmentNoticeFacts, ReceiveDischargeNoticeFacts } from './facts.ts'

/** A notice as it came: its coded facts, and the JSON pointers of the personal fields that were filled in. */
export interface NoticeAsGiven<Facts> {
  readonly facts: Facts
  readonly given: readonly string[]
}

type Check<Facts> = readonly [words: string, holds: (notice: NoticeAsGiven<Facts>) => boolean]

const has =
  (...pointers: readonly string[]) =>
  ({ given }: { readonly given: readonly string[] }): boolean =>
    pointers.some((pointer) => given.includes(pointer))

/** R-HOS-02. What an assessment notice must hold. A likely discharge date is needed only if it is known. */
const ASSESSMENT_NOTICE: readonly Check<ReceiveAssessmentNoticeFacts>[] = [
  ['the name of the person', has('/personName')],
  ['the NHS number', has('/nhsNumber')],
  ['the hospital', ({ facts }) => facts.hospital !== undefined],
  ['whether the person has been admitted', ({ facts }) => facts.admission !== undefined],
  [
    'the day on which the admission is expected',
    ({ facts: { admission } }) => admission?.state !== 'EXPECTED' || admission.on !== undefined,
  ],
  ['the statement that the person was consulted', ({ facts }) => facts.personConsulted === true],
  [
    'the statement that the carer was consulted, or that there is none',
    ({ facts }) => facts.carerConsulted === 'YES' || facts.carerConsulted === 'NO_CARER',
  ],
  ['what came of considering NHS continuing healthcare', ({ facts }) => facts.healthcare !== undefined],
  ['whether the person or the carer objects', ({ facts }) => facts.objection !== undefined],
  ['the name of the liaison', has('/liaisonName')],
  ['a telephone number or an e-mail address of the liaison', has('/liaisonPhone', '/liaisonEmail')],
]

/** R-HOS-05. What a discharge notice must hold. */
const DISCHARGE_NOTICE: readonly Check<ReceiveDischargeNoticeFacts>[] = [
  ['the name of the person', has('/personName')],
  ['the NHS number', has('/nhsNumber')],
  ['the ward', has('/ward')],
  ['the proposed day of discharge', ({ facts }) => facts.proposedOn !== undefined],
  ['the statement that the person was told', ({ facts }) => facts.personTold === true],
  [
    'the statement that the carer was told, or that there is none',
    ({ facts }) => facts.carerTold === 'YES' || facts.carerTold === 'NO_CARER',
  ],
  ['the name of the liaison', has('/liaisonName')],
  ['a telephone number or an e-mail address of the liaison', has('/liaisonPhone', '/liaisonEmail')],
  ['the clinician in charge', has('/clinician')],
]

const missing = <Facts>(checks: readonly Check<Facts>[], notice: NoticeAsGiven<Facts>): readonly string[] =>
  checks.filter(([, holds]) => !holds(notice)).map(([words]) => words)

/** R-HOS-02. Everything that an assessment notice lacks, in words for the hospital; empty when it is complete. */
export const missingFromAssessmentNotice = (notice: NoticeAsGiven<ReceiveAssessmentNoticeFacts>): readonly string[] =>
  missing(ASSESSMENT_NOTICE, notice)

/** R-HOS-05. Everything that a discharge notice lacks, in words for the hospital; empty when it is complete. */
export const missingFromDischargeNotice = (notice: NoticeAsGiven<ReceiveDischargeNoticeFacts>): readonly string[] =>
  missing(DISCHARGE_NOTICE, notice)
