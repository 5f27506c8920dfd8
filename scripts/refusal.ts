// A refusal of a command that the person can act on: shown as it is, in Vietnamese and English, without a stack.
export class Refusal extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
  }
}
