import type { LineProblem } from './line.ts'

interface Words {
  readonly code: string
  readonly detail: string
  readonly whatToDo: string
}

/** What can be wrong with a line besides its form and the rules of the step. */
export const CHECKED = {
  NOT_JSON: {
    code: 'NOT_JSON',
    detail: 'This line is not one JSON object.',
    whatToDo: 'Write each journey on one line, as one object in braces, in UTF-8.',
  },
  OTHER_LINE_TAKEN: {
    code: 'OTHER_LINE_TAKEN',
    detail: 'Another line was taken over under this id.',
    whatToDo: 'Correct the journey here by its steps, or give the line an id of its own.',
  },
  ID_TWICE: {
    code: 'ID_TWICE',
    detail: 'Another line of the file has this id.',
    whatToDo: 'Give each journey the id that the former system knows it by.',
  },
  PERSON_TWICE: {
    code: 'PERSON_TWICE',
    detail: 'Another line of the file is about the same person, and a person has one open journey.',
    whatToDo: 'Join the two; what the other one was goes into its history.',
  },
  PERSON_HAS_JOURNEY: {
    code: 'PERSON_HAS_JOURNEY',
    detail: 'The person has an open journey here already.',
    whatToDo: 'Go on with that one, or close it first.',
  },
} as const satisfies Readonly<Record<string, Words>>

export const problemAt = (line: number, field: string, { code, detail, whatToDo }: Words): LineProblem => ({
  line,
  field,
  code,
  detail,
  whatToDo,
})
