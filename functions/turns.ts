// How many requests this instance works on at a time. Beyond that they stand in line, person by person in turn, so
// that one who sends a hundred does not keep the others waiting; a line too long, or too slow, answers 503 with a time
// to come back. At a deadline four hundred clerks are then served as fast as ten are.
import { Problem } from '../shared/problem';

export interface TurnLimits {
  /** Requests worked on at once. */
  readonly atOnce: number;
  /** Requests in line, of everybody together. */
  readonly inLine: number;
  readonly longestWaitMs: number;
}

interface Waiting {
  readonly begin: () => void;
}

export class Turns {
  readonly #line = new Map<string, Waiting[]>();
  #running = 0;
  #waiting = 0;

  constructor(private readonly limits: TurnLimits) {}

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Runs it when it is the person's turn; refuses with `serverBusy` when that would take too long. */
  async take<Result>(person: string, run: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.limits.atOnce) await this.#stand(person);
    else this.#running += 1;
    try {
      return await run();
    } finally {
      this.#leave();
    }
  }

  /** Resolves when somebody who leaves hands over the place. */
  #stand(person: string): Promise<void> {
    if (this.#waiting >= this.limits.inLine) throw busy();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#forget(person, waiting);
        reject(busy());
      }, this.limits.longestWaitMs);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const waiting: Waiting = { begin };
      this.#line.set(person, [...(this.#line.get(person) ?? []), waiting]);
      this.#waiting += 1;
    });
  }

  #leave(): void {
    const [next] = this.#line;
    if (!next) {
      this.#running -= 1;
      return;
    }
    const [person, [first]] = next;
    if (!first) return;
    this.#forget(person, first);
    first.begin();
  }

  /** Takes one out of the line; the person's others go to its end. */
  #forget(person: string, gone: Waiting): void {
    const others = (this.#line.get(person) ?? []).filter((one) => one !== gone);
    this.#line.delete(person);
    if (others.length > 0) this.#line.set(person, others);
    this.#waiting -= 1;
  }
}

/** Spread a little, or everybody who was sent away comes back at the same moment. */
function busy(): Problem {
  return new Problem('serverBusy', { seconds: 1 + Math.floor(Math.random() * 3) });
}
