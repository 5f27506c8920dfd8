// The three things done with a definition workbook at the command line.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  examineDefinitionWorkbook,
  type DefinitionIssue,
  type DefinitionRead,
} from '../../shared/definitionWorkbook/read';
import { definitionBook } from '../../shared/definitionWorkbook/write';
import { Problem } from '../../shared/problem';
import { formInForce } from '../../shared/revision';
import { tables } from '../../shared/tables';
import { definitionFlawSentence } from '../../shared/words/definitionFlaws';
import { readWorkbook } from '../../shared/xlsx/read';
import { writeXlsx } from '../../shared/xlsx/write';
import { readBytes } from '../check/files';
import { refused, type Outcome } from '../check/run';

/** Never throws a Problem: it is the answer. */
export async function runDefinition(args: string[]): Promise<Outcome> {
  try {
    const { command, subject, on, out } = readArguments(args);
    if (command === 'template') return await template(subject, on, out);
    const read = examineDefinitionWorkbook(await readWorkbook(await readBytes(subject)), {
      ...{ builtIn: tables, own: [] },
    });
    return command === 'json' ? json(read) : report(subject, read);
  } catch (error) {
    if (error instanceof Problem) return refused(error);
    throw error;
  }
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    ...{ args, strict: false, allowPositionals: true },
    options: { on: { type: 'string' }, out: { type: 'string' } },
  });
  const unknown = Object.keys(values).find((name) => name !== 'on' && name !== 'out');
  if (unknown !== undefined) throw new Problem('unknownOption', { option: `--${unknown}` });
  const [command = '', subject = '', ...rest] = positionals;
  if (!['check', 'json', 'template'].includes(command) || rest.length > 0)
    throw new Problem('invalidQuery', { at: 'check | json | template' });
  if (subject === '' && command !== 'template') throw new Problem('invalidQuery', { at: 'FILE' });
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { command, subject, on: text(values.on), out: text(values.out) };
}

/** The workbook of a table that is there, or an empty one. */
async function template(id: string, on: string | undefined, out: string | undefined): Promise<Outcome> {
  if (out === undefined) throw new Problem('invalidQuery', { at: '--out' });
  const definition = id === '' ? undefined : editionOf(id, on);
  await writeFile(out, await writeXlsx(definitionBook(definition)));
  return { answer: { file: out, table: definition?.id ?? null }, exit: 0 };
}

/** The edition in force on the day; without one, the newest. */
function editionOf(id: string, on: string | undefined) {
  const editions = tables.filter((form) => form.id === id);
  const newest = editions.toSorted((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1))[0];
  const edition = on === undefined ? newest : formInForce(tables, id, on)?.definition;
  if (!edition) throw new Problem('unknownTable', { table: id });
  return edition;
}

function report(file: string, { definition, issues }: DefinitionRead): Outcome {
  const answer = { file, table: definition?.id ?? null, issues: issues.map(spoken) };
  return { answer, exit: issues.length > 0 ? 1 : 0 };
}

function json({ definition, issues }: DefinitionRead): Outcome {
  if (definition && issues.length === 0) return { answer: definition, exit: 0 };
  return { answer: { issues: issues.map(spoken) }, exit: 1 };
}

function spoken(issue: DefinitionIssue) {
  return {
    ...issue,
    message: definitionFlawSentence(issue, 'vi'),
    messageEn: definitionFlawSentence(issue, 'en'),
  };
}
