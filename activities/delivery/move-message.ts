import type { AuthorityMoveMessage } from '../../domain/moves/told.ts'
import type { PersonalFields } from '../../adapters/seal.ts'
import { needsOf } from '../../domain/messages/needs.ts'
import { BUNDLE } from '../documents/bundle.ts'
import { layOut } from '../documents/document.ts'
import type { CouncilDetails } from '../letters/council.ts'
import type { Message } from './outbox.ts'
import { readProfile } from './profile.ts'
import { Unsendable } from './unsendable.ts'
import type { Grounds } from './write-message.ts'

type About = NonNullable<Message['intent']['about']>

/** What belongs to a word and is not part of its sealed message. */
const BELONGS = ['carerMoves', 'healthNeeds', 'papers', 'weeklyPence', 'ground', 'dispute', 'planSignedAt'] as const

const only = (about: About, names: readonly string[]): object =>
  Object.fromEntries(names.flatMap((name) => (about[name] === undefined ? [] : [[name, about[name]]])))

/** R-MOV-15. What the other council's system is told: the message as the ledger has it, and what belongs to it. */
export function moveMessage(message: Message, grounds: Grounds, council: CouncilDetails): AuthorityMoveMessage {
  const { about = {} } = message.intent
  const { first, second, from, heardSequence, heardHash } = about
  const heard = heardHash === undefined ? {} : { heard: { sequence: heardSequence, hash: heardHash } }
  const { '/reasons': reasons, '/ourContact': contact } = grounds.written[0] ?? {}
  const documents = documentsOf(message, grounds, council)
  return {
    to: String(from === 'FIRST' ? second : first),
    move: only(about, ['reference', 'first', 'second']),
    message: { ...only(about, ['from', 'sequence', 'says', 'moveOn', 'previous', 'hash']), ...heard },
    about: only(about, BELONGS),
    saidAt: message.askedAt.toISOString(),
    ...(about['says'] === 'NOTIFIED' ? { person: personOf(grounds.profile) } : {}),
    ...(contact === undefined ? {} : { contact }),
    ...(reasons === undefined ? {} : { reasons }),
    ...(Object.keys(documents).length === 0 ? {} : { documents }),
  } as AuthorityMoveMessage
}

/** The person as letters would reach them: corrections are in it. */
function personOf(profile: PersonalFields): object {
  const { person } = readProfile(profile)
  const { fullName, dateOfBirth, nhsNumber, preferredName, phone } = profile
  const said = { fullName, dateOfBirth, nhsNumber, preferredName, phone, email: person.email }
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== '')),
    ...(person.addressLines === undefined ? {} : { address: person.addressLines.join(', ') }),
  }
}

/** R-MOV-05. The documents that go with a bundle, where the step says that they do. */
function documentsOf(
  { intent, journey, recipient }: Message,
  { past, profile }: Grounds,
  council: CouncilDetails,
): object {
  const { person } = readProfile(profile)
  const surroundings = {
    council,
    person: person.name,
    reference: journey.reference,
    needs: needsOf(journey, recipient),
  }
  const enclosed = Object.entries(BUNDLE).filter(([name]) => intent.about?.[name] === 'ENCLOSED')
  return Object.fromEntries(
    enclosed.map(([name, { title, write }]) => {
      const content = write(past)
      if (content === undefined) throw new Unsendable('NOTHING_TO_ENCLOSE')
      return [name, layOut(title, content, surroundings)]
    }),
  )
}
