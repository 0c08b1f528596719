/** Something that the person at the keyboard can put right. Its message is all they see: no stack. */
export class LocalProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LocalProblem'
  }
}
