import type { ProblemWording } from './problem-wording.ts'

/** About those who work here: their lists, the directory and the rota. */
export const STAFF_PROBLEMS = {
  LIST_NOT_YOURS: {
    status: 403,
    title: 'Not your list',
    detail: 'You see your own list, and those of your team and of your roles. This is somebody else’s.',
    whatToDo: 'Ask a manager; managers see every list.',
  },
  STAFF_NOT_FOUND: {
    status: 404,
    title: 'Nobody of this id',
    detail: 'Nobody in the directory has this id.',
    whatToDo: 'Look for them in the directory. Whoever has left is still there, and not active.',
  },
  ABSENCE_NOT_POSSIBLE: {
    status: 422,
    title: 'This absence cannot be entered',
    detail: 'Something about the days or about the deputy is not possible.',
    whatToDo: 'Correct it, or choose another deputy.',
  },
  ROTA_STRETCH_NOT_POSSIBLE: {
    status: 400,
    title: 'Not a stretch of time to look at',
    detail: 'A rota is looked at from one instant until a later one, for half a year at most.',
    whatToDo: 'Ask for a shorter stretch that ends after it begins.',
  },
  ON_CALL_SHIFT_NOT_FOUND: {
    status: 404,
    title: 'There is no such shift',
    detail: 'No shift on any rota has this id.',
    whatToDo: 'Look for the shift on the rota of the team.',
  },
  ON_CALL_SHIFT_OVER: {
    status: 422,
    title: 'The shift is over',
    detail: 'A shift that is over is a record of who was on call, and nobody changes it afterwards.',
    whatToDo: 'Enter or withdraw only shifts that still go on or lie ahead.',
  },
  ON_CALL_PERSON_CANNOT: {
    status: 422,
    title: 'Not somebody who can be on call',
    detail:
      'Only somebody of the out-of-hours team, or a manager, who is in the directory today can be put on the rota.',
    whatToDo: 'Choose somebody with the role EDT_WORKER, or a manager, or have the directory put right first.',
  },
  ON_CALL_SHIFTS_OVERLAP: {
    status: 409,
    title: 'Two shifts overlap',
    detail: 'This place on the rota is taken for a part of that time, or the person is on call then already.',
    whatToDo: 'Take another place or other hours, or withdraw the shift in the way first.',
  },
} as const satisfies Readonly<Record<string, ProblemWording>>
