import type { LocalDate } from '../shared/time.ts'

/** An Act, a set of regulations or guidance that rules rest on, in the version that they cite. */
interface InstrumentData {
  readonly title: string
  /** Its number, by which that version is known. */
  readonly version: string
  readonly inForceFrom: LocalDate
  /** The first day on which it was no longer in force. */
  readonly repealedOn?: LocalDate
  /** How citations name it. */
  readonly named: RegExp
}

/** What the rulebook and the catalogue of clocks cite, by an identifier that is stored and sent. */
const ALL = {
  CARE_ACT_2014: {
    title: 'Care Act 2014',
    version: '2014 c. 23',
    inForceFrom: '2015-04-01',
    named: /\bCare Act 2014(?! Schedule 3)/,
  },
  CARE_ACT_2014_SCHEDULE_3: {
    title: 'Care Act 2014 Schedule 3',
    version: '2014 c. 23 Schedule 3',
    inForceFrom: '2015-04-01',
    repealedOn: '2022-07-01',
    named: /\bSch(?:edule)? 3\b/,
  },
  SI_2009_309: {
    title: 'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009',
    version: 'SI 2009/309',
    inForceFrom: '2009-04-01',
    named: /\bSI 2009\/309\b/,
  },
  SI_2014_2672: {
    title: 'Care and Support (Charging and Assessment of Resources) Regulations 2014',
    version: 'SI 2014/2672',
    inForceFrom: '2015-04-01',
    named: /\bSI 2014\/2672\b/,
  },
  SI_2014_2823: {
    title: 'Care and Support (Discharge of Hospital Patients) Regulations 2014',
    version: 'SI 2014/2823',
    inForceFrom: '2015-04-01',
    repealedOn: '2022-07-01',
    named: /\bSI 2014\/2823\b/,
  },
  SI_2014_2824: {
    title: 'Care and Support (Independent Advocacy Support) Regulations 2014',
    version: 'SI 2014/2824',
    inForceFrom: '2015-04-01',
    repealedOn: '2015-04-01',
    named: /\bSI 2014\/2824\b/,
  },
  SI_2014_2825: {
    title: 'Care and Support (Continuity of Care) Regulations 2014',
    version: 'SI 2014/2825',
    inForceFrom: '2015-04-01',
    named: /\bSI 2014\/2825\b/,
  },
  SI_2014_2827: {
    title: 'Care and Support (Assessment) Regulations 2014',
    version: 'SI 2014/2827',
    inForceFrom: '2015-04-01',
    named: /\bSI 2014\/2827\b/,
  },
  SI_2014_2828: {
    title: 'Care and Support (Ordinary Residence) (Specified Accommodation) Regulations 2014',
    version: 'SI 2014/2828',
    inForceFrom: '2015-04-01',
    named: /\bSI 2014\/2828\b/,
  },
  SI_2014_2829: {
    title: 'Care and Support (Disputes Between Local Authorities) Regulations 2014',
    version: 'SI 2014/2829',
    inForceFrom: '2015-04-01',
    named: /\bSI 2014\/2829\b/,
  },
  SI_2014_2871: {
    title: 'Care and Support (Direct Payments) Regulations 2014',
    version: 'SI 2014/2871',
    inForceFrom: '2015-04-01',
    named: /\bSI 2014\/2871\b/,
  },
  SI_2014_2889: {
    title: 'Care and Support (Independent Advocacy Support) (No. 2) Regulations 2014',
    version: 'SI 2014/2889',
    inForceFrom: '2015-04-01',
    named: /\bSI 2014\/2889\b/,
  },
  SI_2015_313: {
    title: 'Care and Support (Eligibility Criteria) Regulations 2015',
    version: 'SI 2015/313',
    inForceFrom: '2015-04-01',
    named: /\bSI 2015\/313\b/,
  },
  CARE_AND_SUPPORT_GUIDANCE: {
    title: 'Care and Support Statutory Guidance',
    version: 'issued under Care Act 2014 section 78',
    inForceFrom: '2015-04-01',
    named: /\bStatutory Guidance\b/,
  },
  MENTAL_CAPACITY_ACT_2005: {
    title: 'Mental Capacity Act 2005',
    version: '2005 c. 9',
    inForceFrom: '2007-10-01',
    named: /\bMCA\b|\bMental Capacity Act\b/,
  },
  MENTAL_HEALTH_ACT_1983: {
    title: 'Mental Health Act 1983',
    version: '1983 c. 20',
    inForceFrom: '1983-09-30',
    named: /\bMHA 1983\b|\bMental Health Act 1983\b/,
  },
  UK_GDPR: {
    title: 'UK General Data Protection Regulation',
    version: 'Regulation (EU) 2016/679 as it is law in the United Kingdom',
    inForceFrom: '2020-12-31',
    named: /\bUK GDPR\b/,
  },
} as const satisfies Readonly<Record<string, InstrumentData>>

export type InstrumentId = keyof typeof ALL

export interface Instrument extends InstrumentData {
  readonly id: InstrumentId
}

export const INSTRUMENT_IDS = Object.keys(ALL) as [InstrumentId, ...InstrumentId[]]

export const INSTRUMENTS = Object.fromEntries(
  Object.entries<InstrumentData>(ALL).map(([id, data]) => [id, { id, ...data }]),
) as Readonly<Record<InstrumentId, Instrument>>

/** The instruments that a citation names, in the order of the list. */
export const instrumentsIn = (citation: string): readonly InstrumentId[] =>
  INSTRUMENT_IDS.filter((id) => INSTRUMENTS[id].named.test(citation))
