import type { StoredNotice } from '../../prisma/hospital-notices.ts'
import type { Sealing } from '../step-command.ts'

/** The steps of a journey that a hospital can ask for, by what it calls them. */
export const NOTICE_STEPS = {
  ASSESSMENT_NOTICE: 'receiveAssessmentNotice',
  DISCHARGE_DATE: 'changeDischargeDate',
  DISCHARGE_NOTICE: 'receiveDischargeNotice',
  WITHDRAWAL: 'withdrawNotice',
  DISCHARGED: 'recordDischarge',
  SELF_DISCHARGED: 'recordSelfDischarge',
  READMITTED: 'recordReadmission',
  DIED: 'recordDeath',
} as const
export type NoticeKind = keyof typeof NOTICE_STEPS

export const kindOfStep = (step: string): NoticeKind => {
  const kind = (Object.keys(NOTICE_STEPS) as NoticeKind[]).find((each) => NOTICE_STEPS[each] === step)
  if (kind === undefined) throw new Error(`No notice of a hospital asks for ${step}`)
  return kind
}

/** Whom a notice is about, as the hospital says. All of it is personal. */
export interface Patient {
  readonly name?: string
  /** Ten digits, not yet looked at. */
  readonly nhsNumber?: string
  readonly dateOfBirth?: string
  readonly address?: string
  readonly postcode?: string
  readonly phone?: string
}

/** A notice, opened. */
export interface OpenedNotice {
  readonly patient: Patient
  /** The national code of the council that has to meet the person's needs, where the hospital says it. */
  readonly ordinaryResidence?: string
  /** For the step: its coded facts, and its personal fields by JSON pointer. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly personal: Readonly<Record<string, string>>
}

/** What is kept of a notice beside the facts of its step. */
export interface KeptFacts {
  readonly ordinaryResidence?: string
  readonly facts: Readonly<Record<string, unknown>>
}

const PATIENT = '/patient/'

/** Everything personal of a notice under one seal: the fields of its step, and the patient's own. */
export const sealNotice = ({ close }: Pick<Sealing, 'close'>, { patient, personal }: OpenedNotice) =>
  close({ ...personal, ...Object.fromEntries(Object.entries(patient).map(([name, text]) => [PATIENT + name, text])) })

export function openNotice({ open }: Pick<Sealing, 'open'>, stored: StoredNotice): OpenedNotice {
  const texts = Object.entries(open(stored.personalSealed))
  const { facts, ordinaryResidence } = stored.facts as KeptFacts
  return {
    facts,
    ...(ordinaryResidence === undefined ? {} : { ordinaryResidence }),
    personal: Object.fromEntries(texts.filter(([pointer]) => !pointer.startsWith(PATIENT))),
    patient: Object.fromEntries(
      texts.flatMap(([pointer, text]) => (pointer.startsWith(PATIENT) ? [[pointer.slice(PATIENT.length), text]] : [])),
    ),
  }
}
