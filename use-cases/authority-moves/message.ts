import type { AuthorityMoveMessage } from '../../domain/moves/told.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import type { MoveIdentity } from '../../domain/custody/ledger.ts'
import type { HearOtherCouncilFacts } from '../../domain/moves/facts.ts'
import type { StoredMoveMessage } from '../../prisma/authority-messages.ts'
import { derivedKey } from '../derived-key.ts'
import type { PersonDetails } from '../open-journey.ts'
import type { Sealing } from '../step-command.ts'

/** One text for a move, the same in both councils. */
export const nameOf = ({ reference, first, second }: MoveIdentity): string => [reference, first, second].join(' ')

/** R-MOV-15. The same message is the same row, however often it comes and whatever has changed around it. */
export const idOf = ({ move, message: { from, sequence, hash } }: Pick<AuthorityMoveMessage, 'move' | 'message'>) =>
  derivedKey([nameOf(move), from, String(sequence), hash].join(' '))

/** A day in the record of one council is a day in London, as everywhere. */
export function factsOf({ move, message, about, saidAt }: AuthorityMoveMessage): HearOtherCouncilFacts {
  const { planSignedAt, ...others } = about
  return {
    move,
    message,
    saidAt,
    about: { ...others, ...(planSignedAt === undefined ? {} : { planSignedOn: localDate(planSignedAt) }) },
  }
}

const PERSON = 'person/'

/** Everything that says something about a person under one seal, with the message as it was signed. */
export function sealMessage(
  { close }: Pick<Sealing, 'close'>,
  {
    person,
    contact,
    reasons,
    documents = {},
  }: Pick<AuthorityMoveMessage, 'person' | 'contact' | 'reasons' | 'documents'>,
  { signed, councilName }: { readonly signed: string; readonly councilName: string },
) {
  const step = {
    '/councilName': councilName,
    '/reasons': reasons,
    '/theirContact': contact,
    ...Object.fromEntries(Object.entries(documents).map(([name, text]) => [`/${name}`, text])),
  }
  const said = Object.entries(person ?? {}).map(([name, text]) => [`${PERSON}${name}`, text])
  const given = [...Object.entries(step), ...said].filter(([, text]) => text !== undefined)
  return close({ ...(Object.fromEntries(given) as Record<string, string>), signed })
}

/** A kept message, opened. */
export interface OpenedMessage {
  readonly facts: HearOtherCouncilFacts
  /** For the step, by JSON pointer. */
  readonly personal: Readonly<Record<string, string>>
  /** Who moves; with the first message only. */
  readonly person: PersonDetails | undefined
}

/** What a message says, as the step takes it. */
export const factsIn = ({ facts }: Pick<StoredMoveMessage, 'facts'>): HearOtherCouncilFacts =>
  facts as unknown as HearOtherCouncilFacts

export function openMessage({ open }: Pick<Sealing, 'open'>, stored: StoredMoveMessage): OpenedMessage {
  const texts = Object.entries(open(stored.personalSealed))
  const said = texts.flatMap(([name, text]) =>
    name.startsWith(PERSON) ? [[name.slice(PERSON.length), text] as const] : [],
  )
  return {
    facts: factsIn(stored),
    personal: Object.fromEntries(texts.filter(([name]) => name.startsWith('/'))),
    person: said.length === 0 ? undefined : personOf(Object.fromEntries(said)),
  }
}

function personOf({
  fullName = '',
  dateOfBirth = '',
  nhsNumber,
  ...others
}: Readonly<Record<string, string>>): PersonDetails {
  return { fullName, dateOfBirth, ...(nhsNumber === undefined ? {} : { nhsNumber }), others }
}
