// The texts of all sheets, each once: units and statuses repeat thousands of times.
import { cellText } from '../text';
import { DECLARATION, MAIN, textElement } from './xml';

export class Strings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** The number a cell names the text by. */
  numberOf(text: string): number {
    this.#uses++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  *part(): Generator<string> {
    yield `${DECLARATION}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
    for (const text of this.#numbers.keys()) yield `<si>${textElement('t', cellText(text))}</si>`;
    yield '</sst>';
  }
}
