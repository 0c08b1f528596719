import type { WorklistSort } from '../../domain/journey/listed-work.ts'
import type { WorklistPlace } from '../../prisma/queries/worklist.ts'
import type { Sealing } from '../step-command.ts'

/** What a place belongs to: the list as it was asked for. In another list it means nothing. */
export interface PlaceIn {
  readonly list: string
  readonly sort: WorklistSort
}

/** Sealed, so that it tells its bearer nothing about anybody, and none but ours is taken. */
export const sealPlace = (sealing: Sealing, { list, sort }: PlaceIn, place: WorklistPlace): string =>
  Buffer.from(sealing.close({ list, sort, ...place })).toString('base64url')

/** The place that a page before gave; undefined when it was not given for this list. */
export function openPlace(sealing: Sealing, { list, sort }: PlaceIn, cursor: string): WorklistPlace | undefined {
  const fields = opened(sealing, cursor)
  const { value, dueAt, id } = fields
  const isOurs = fields['list'] === list && fields['sort'] === sort
  return isOurs && value !== undefined && dueAt !== undefined && id !== undefined ? { value, dueAt, id } : undefined
}

function opened(sealing: Sealing, cursor: string): Readonly<Record<string, string>> {
  try {
    return sealing.open(Buffer.from(cursor, 'base64url'))
  } catch {
    return {}
  }
}
