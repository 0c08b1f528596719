import type { NewShift } from '../prisma/on-call-shifts.ts'

const always = { team: 'TEAM-EDT', startsAt: new Date('2025-01-01T00:00:00Z'), enteredBy: 'staff-service-manager' }

/** The demonstration's rota. It goes on far into the years that virtual time reaches, so that every night has somebody. */
export const DEMO_ON_CALL: readonly NewShift[] = [
  {
    ...always,
    id: '0ca11000-0000-4000-8000-000000000001',
    staff: 'staff-edt-worker',
    place: 1,
    endsAt: new Date('2100-01-01T00:00:00Z'),
  },
  {
    ...always,
    id: '0ca11000-0000-4000-8000-000000000002',
    staff: 'staff-edt-second',
    place: 2,
    endsAt: new Date('2100-01-01T00:00:00Z'),
  },
]
