// Walks over a short text from left to right, passing over spaces; Vietnamese words in any letter case.

/** The text from a place on that is not understood. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
  constructor(readonly near: string) {
    super(near);
  }
}

const longestNear = 30;

export class Scanner {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text.normalize('NFC');
  }

  /** Takes a word or phrase that is not the beginning of a longer word. */
  word(phrase: string): boolean {
    const pattern = new RegExp(`${phrase.split(' ').join('\\s+')}(?![\\p{L}\\d])`, 'iuy');
    return this.match(pattern) !== undefined;
  }

  sign(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  must(text: string): void {
    if (!this.sign(text)) this.fail();
  }

  sees(text: string): boolean {
    this.passSpaces();
    return this.text.startsWith(text, this.at);
  }

  /** Takes what a sticky pattern finds here. */
  match(pattern: RegExp): string | undefined {
    this.passSpaces();
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    this.at += found?.length ?? 0;
    return found;
  }

  end(): void {
    this.passSpaces();
    if (this.at < this.text.length) this.fail();
  }

  fail(): never {
    throw new NotUnderstood(this.text.slice(this.at, this.at + longestNear));
  }

  private passSpaces(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }
}
