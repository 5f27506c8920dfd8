// The command line of `npm run check`: an option that does not exist is named, not passed over.
import { parseArgs } from 'node:util';
import { Problem } from '../../shared/problem';

const options = {
  table: { type: 'string' },
  unit: { type: 'string' },
  period: { type: 'string' },
  definitions: { type: 'string' },
  answers: { type: 'string' },
  memory: { type: 'string' },
} as const;

export interface Arguments {
  readonly file: string;
  readonly table: string | undefined;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly definitions: string | undefined;
  readonly answers: string | undefined;
  readonly memory: string | undefined;
}

/** @throws Problem invalidQuery, unknownOption */
export function readArguments(args: string[]): Arguments {
  const { values, tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') throw new Problem('unknownOption', { option: unknown.rawName });
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [file = ''] = files;
  if (file === '' || files.length > 1) throw new Problem('invalidQuery', { at: 'FILE' });
  const valueOf = (name: keyof typeof options): string | undefined => {
    const value = values[name];
    if (value === true || value === '') throw new Problem('invalidQuery', { at: `--${name}` });
    return typeof value === 'string' ? value : undefined;
  };
  return {
    file,
    table: valueOf('table'),
    unit: valueOf('unit'),
    period: valueOf('period'),
    definitions: valueOf('definitions'),
    answers: valueOf('answers'),
    memory: valueOf('memory'),
  };
}
