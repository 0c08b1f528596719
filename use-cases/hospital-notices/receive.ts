import { keepNotice, readNotice } from '../../prisma/hospital-notices.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { hashOfNhsNumber } from '../person-hashes.ts'
import type { Caller } from '../step-command.ts'
import { NOTICE_STEPS, sealNotice, type KeptFacts, type NoticeKind, type OpenedNotice } from './notice.ts'
import { receiptOf, type NoticeReceipt } from './receipt.ts'
import { takeIn } from './take-in.ts'

export interface ReceivedNotice {
  /** The hospital's Idempotency-Key. */
  readonly id: string
  readonly kind: NoticeKind
  readonly notice: OpenedNotice
  readonly caller: Caller
  readonly arrivedAt: string
  readonly body: string
}

/**
 * R-HOS-01, R-HOS-04. Keeps a notice of a hospital, then takes it in. Once it is kept it cannot be lost, and its time counts from
 * when it came: what cannot be done now is done by the re-sender. The same key and body again get the same receipt.
 * @throws Failure KEY_USED_FOR_ANOTHER_REQUEST
 */
export async function receiveNotice(door: DoorDependencies, received: ReceivedNotice): Promise<NoticeReceipt> {
  const { id, kind, notice, caller, arrivedAt, body } = received
  const { nhsNumber } = notice.patient
  const kept: KeptFacts = {
    facts: notice.facts,
    ...(notice.ordinaryResidence === undefined ? {} : { ordinaryResidence: notice.ordinaryResidence }),
  }
  const bodyHash = door.sealing.hash(`${caller.id}\n${kind}\n${body}`)
  await keepNotice(door.database, {
    id,
    bodyHash,
    hospitalId: caller.id,
    step: NOTICE_STEPS[kind],
    patientHash: nhsNumber === undefined ? null : hashOfNhsNumber(door.sealing, nhsNumber),
    facts: kept,
    personalSealed: sealNotice(door.sealing, notice),
    receivedAt: arrivedAt,
  })
  const stored = await readNotice(door.database, id)
  if (stored?.bodyHash !== bodyHash) throw new Failure('KEY_USED_FOR_ANOTHER_REQUEST')
  return receiptOf(await takeIn(door, stored))
}
