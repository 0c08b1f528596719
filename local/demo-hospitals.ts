import type { Hospital, OtherCouncil } from '../prisma/hospitals.ts'

/** The client of the demonstration's hospital at the embedded sign-in provider. */
export const DEMO_HOSPITAL = 'hospital-northgate'

/** Invented hospitals and neighbours of the demonstration's council. */
export const DEMO_HOSPITALS: {
  readonly hospitals: readonly Hospital[]
  readonly councils: readonly OtherCouncil[]
} = {
  hospitals: [
    { id: DEMO_HOSPITAL, siteCode: 'RXX01', name: 'Northgate Example Hospital', team: 'TEAM-NORTH', active: true },
    { id: 'hospital-closed', siteCode: 'RXX99', name: 'Closed Example Hospital', team: 'TEAM-NORTH', active: false },
  ],
  councils: [
    { authority: 'E09999998', name: 'Neighbour Example Council', noticesTo: 'hospital-desk@neighbour.example' },
  ],
}
