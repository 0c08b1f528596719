/** Does nothing. @returns as many bytes as our commit does */
export const empty = (_input: string, answerBytes: number): Promise<string> => Promise.resolve('x'.repeat(answerBytes))
