import type { Sealing } from './step-command.ts'

type Hashing = Pick<Sealing, 'hash'>

/** A name without accents, case, spaces and marks: what two spellings of one name have in common. */
export const foldedName = (fullName: string): string =>
  fullName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** R-REF-01. What a person is found by: ten digits. */
export const hashOfNhsNumber = ({ hash }: Hashing, nhsNumber: string): string => hash(`nhs:${nhsNumber}`)

/** R-REF-01. What a person without a known NHS number is found by. */
export const hashOfNameAndBirth = ({ hash }: Hashing, fullName: string, dateOfBirth: string): string =>
  hash(`person:${foldedName(fullName)}:${dateOfBirth}`)
