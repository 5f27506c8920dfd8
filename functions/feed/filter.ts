// `$filter` of OData 4.0 over flat rows: comparisons of a property with a literal, `in`, contains, startswith, endswith,
// and, or, not, parentheses. Judged with three values: of a row of which only some properties are known the answer may
// be "cannot say", so that a period or table nobody asked for is never read.
// Source: OASIS OData 4.0 part 2, 5.1.1.

export type Literal = string | number | boolean | null;
export type Row = Readonly<Record<string, Literal>>;

/** True, false, or undefined: cannot be told from the properties that are known. */
export type Verdict = boolean | undefined;
export type Filter = (row: Row) => Verdict;

/** What could not be read of a filter; its text is never repeated. */
export class FilterError extends Error {}

const token = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_]\w*)|([(),]))/iy;
const mostNested = 50;

type Compare = (a: string | number, b: string | number) => boolean;
const orders: Readonly<Record<string, Compare>> = {
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};
const textTests: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
};

/** Reads a filter over the given properties; throws FilterError for what it does not understand. */
export function parseFilter(text: string, properties: ReadonlySet<string>): Filter {
  const parser = new Parser(tokensOf(text), properties);
  const filter = parser.either();
  parser.end();
  return filter;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const found = token.exec(text);
    if (!found) throw new FilterError('A character is not understood.');
    tokens.push(found[0].trim());
  }
  return tokens;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly properties: ReadonlySet<string>,
  ) {}

  end(): void {
    if (this.at < this.tokens.length) throw new FilterError('Something is left over.');
  }

  either(): Filter {
    let left = this.both();
    while (this.take('or')) {
      const [a, b] = [left, this.both()];
      left = (row) => or(a(row), () => b(row));
    }
    return left;
  }

  private both(): Filter {
    let left = this.one();
    while (this.take('and')) {
      const [a, b] = [left, this.one()];
      left = (row) => not(or(not(a(row)), () => not(b(row))));
    }
    return left;
  }

  private one(): Filter {
    if (++this.depth > mostNested) throw new FilterError('Too deeply nested.');
    const filter = this.negated() ?? this.enclosed() ?? this.textTest() ?? this.comparison();
    this.depth--;
    return filter;
  }

  private negated(): Filter | undefined {
    if (!this.take('not')) return undefined;
    const filter = this.one();
    return (row) => not(filter(row));
  }

  private enclosed(): Filter | undefined {
    if (!this.take('(')) return undefined;
    const filter = this.either();
    this.must(')');
    return filter;
  }

  private textTest(): Filter | undefined {
    const test = textTests[this.tokens[this.at] ?? ''];
    if (!test || this.tokens[this.at + 1] !== '(') return undefined;
    this.at += 2;
    const property = this.property();
    this.must(',');
    const part = this.literal();
    this.must(')');
    if (typeof part !== 'string') throw new FilterError('A text is wanted.');
    return (row) => {
      const value = row[property];
      return value === undefined ? undefined : typeof value === 'string' && test(value, part);
    };
  }

  private comparison(): Filter {
    const property = this.property();
    const operator = this.tokens[this.at++] ?? '';
    if (operator === 'in') return isOneOf(property, this.list());
    const literal = this.literal();
    if (operator === 'eq') return isOneOf(property, [literal]);
    if (operator === 'ne') {
      const equal = isOneOf(property, [literal]);
      return (row) => not(equal(row));
    }
    const compare = orders[operator];
    if (!compare) throw new FilterError('An operator is not understood.');
    return (row) => {
      const value = row[property];
      if (value === undefined) return undefined;
      if (typeof value === 'number' && typeof literal === 'number') return compare(value, literal);
      // Null, and things of another kind, stand in no order.
      return typeof value === 'string' && typeof literal === 'string' && compare(value, literal);
    };
  }

  private list(): Literal[] {
    this.must('(');
    const all = [this.literal()];
    while (this.take(',')) all.push(this.literal());
    this.must(')');
    return all;
  }

  private property(): string {
    const name = this.tokens[this.at++] ?? '';
    if (!this.properties.has(name)) throw new FilterError('There is no such property.');
    return name;
  }

  private literal(): Literal {
    const text = this.tokens[this.at++] ?? '';
    if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
    if (text === 'null') return null;
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === '' || Number.isNaN(Number(text))) throw new FilterError('A literal is wanted.');
    return Number(text);
  }

  private take(wanted: string): boolean {
    if (this.tokens[this.at] !== wanted) return false;
    this.at++;
    return true;
  }

  private must(wanted: string): void {
    if (!this.take(wanted)) throw new FilterError('A bracket or comma is missing.');
  }
}

function isOneOf(property: string, literals: readonly Literal[]): Filter {
  return (row) => {
    const value = row[property];
    return value === undefined ? undefined : literals.includes(value);
  };
}

function not(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}

function or(left: Verdict, right: () => Verdict): Verdict {
  if (left === true) return true;
  const other = right();
  return other === true ? true : left === undefined ? undefined : other;
}
