import type { Database } from './client.ts'
import { rememberBriefly } from './remember-briefly.ts'

/** A hospital whose system sends notices. */
export interface Hospital {
  /** The client id under which its system signs in. */
  readonly id: string
  readonly siteCode: string
  readonly name: string
  /** The team that answers its notices. */
  readonly team: string
  /** The national code of the council in whose area it lies; absent where that is this council. */
  readonly council?: string | null
  /** One that is not sends nothing more; what it has sent is still taken in. */
  readonly active: boolean
}

/** Another council, and where it takes notices. */
export interface OtherCouncil {
  readonly authority: string
  readonly name: string
  readonly noticesTo: string
  /** Where its system takes messages about people who move; absent when it has none that speaks with ours. */
  readonly movesTo?: string | null
  /** Its public key. */
  readonly movesKey?: string | null
  /** The team here that looks after people who come from there. */
  readonly movesTeam?: string | null
}

/** Hospitals and other councils, remembered for a few seconds. */
export interface HospitalDirectory {
  /** The hospital that signs in under this id. */
  readonly find: (id: string) => Promise<Hospital | undefined>
  readonly council: (authority: string) => Promise<OtherCouncil | undefined>
}

export function createHospitalDirectory(database: Database): HospitalDirectory {
  const find = async (id: string): Promise<Hospital | undefined> => {
    const rows = await database.$queryRaw<Hospital[]>`
      SELECT id, site_code AS "siteCode", name, team, council, active FROM hospital WHERE id = ${id}`
    return rows[0]
  }
  const council = async (authority: string): Promise<OtherCouncil | undefined> => {
    const rows = await database.$queryRaw<OtherCouncil[]>`
      SELECT authority, name, notices_to AS "noticesTo", moves_to AS "movesTo", moves_key AS "movesKey",
             moves_team AS "movesTeam" FROM council WHERE authority = ${authority}`
    return rows[0]
  }
  return { find: rememberBriefly(find), council: rememberBriefly(council) }
}

/** Brings the hospitals and the other councils up to a file's state. Who is missing from the file stays. */
export async function loadHospitals(
  database: Database,
  { hospitals, councils }: { readonly hospitals: readonly Hospital[]; readonly councils: readonly OtherCouncil[] },
): Promise<void> {
  for (const { id, siteCode, name, team, council = null, active } of hospitals) {
    await database.$executeRaw`
      INSERT INTO hospital (id, site_code, name, team, council, active)
      VALUES (${id}, ${siteCode}, ${name}, ${team}, ${council}, ${active})
      ON CONFLICT (id) DO UPDATE SET site_code = excluded.site_code, name = excluded.name, team = excluded.team,
        council = excluded.council, active = excluded.active`
  }
  for (const { authority, name, noticesTo, movesTo = null, movesKey = null, movesTeam = null } of councils) {
    await database.$executeRaw`
      INSERT INTO council (authority, name, notices_to, moves_to, moves_key, moves_team)
      VALUES (${authority}, ${name}, ${noticesTo}, ${movesTo}, ${movesKey}, ${movesTeam})
      ON CONFLICT (authority) DO UPDATE SET name = excluded.name, notices_to = excluded.notices_to,
        moves_to = excluded.moves_to, moves_key = excluded.moves_key, moves_team = excluded.moves_team`
  }
}
