// The files a check is given beside the workbook: definitions of tables, and answers to questions asked before.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { memorySchema } from '../../shared/api';
import type { Memory } from '../../shared/checking/memory';
import { tableDefinitionSchema, type TableDefinition } from '../../shared/definition';
import { readDefinitionWorkbook } from '../../shared/definitionWorkbook/read';
import { Problem, type ProblemCode } from '../../shared/problem';
import type { Answers } from '../../shared/reading/answers';
import { formsInForce } from '../../shared/revision';
import { tables } from '../../shared/tables';
import { definitionFlawSentence } from '../../shared/words/definitionFlaws';
import { readWorkbook } from '../../shared/xlsx/read';

/** The forms in force, with those of the file in place of ours where the id is the same. */
export async function definitionsFor(file: string | undefined, cutoff: string): Promise<TableDefinition[]> {
  const added = file === undefined ? [] : await readDefinitions(file);
  const known = formsInForce(tables, cutoff).map((form) => form.definition);
  return [...known.filter((one) => !added.some((other) => other.id === one.id)), ...added];
}

async function readDefinitions(file: string): Promise<TableDefinition[]> {
  if (/\.xlsx$/i.test(file)) return [await readDefinitionFile(file)];
  const content = await readJson(file);
  const list: unknown[] = Array.isArray(content) ? content : [content];
  return list.map((one) => {
    const parsed = tableDefinitionSchema.safeParse(one);
    if (parsed.success) return parsed.data;
    throw new Problem('invalidDefinition', { at: z.prettifyError(parsed.error) });
  });
}

async function readDefinitionFile(file: string): Promise<TableDefinition> {
  const { definition, issues } = readDefinitionWorkbook(await readWorkbook(await readBytes(file)));
  if (definition) return definition;
  const [first] = issues;
  throw new Problem('invalidDefinition', {
    at: first ? `${first.sheet}!${first.cell ?? ''} ${definitionFlawSentence(first, 'vi')}` : '',
  });
}

/** `{question id: value}`, as `--answers` takes it. */
export async function readAnswers(file: string | undefined): Promise<Answers> {
  if (file === undefined) return {};
  const parsed = z.record(z.string(), z.string()).safeParse(await readJson(file, 'invalidAnswers'));
  if (!parsed.success) throw new Problem('invalidAnswers', { at: z.prettifyError(parsed.error) });
  return parsed.data;
}

/** `{table id: memory}`, each as `GET context` answers it; what the rules compare with. */
export async function readMemories(file: string | undefined): Promise<Readonly<Record<string, Memory>>> {
  if (file === undefined) return {};
  const parsed = z.record(z.string(), memorySchema).safeParse(await readJson(file, 'invalidAnswers'));
  if (!parsed.success) throw new Problem('invalidAnswers', { at: z.prettifyError(parsed.error) });
  return parsed.data;
}

async function readJson(file: string, problem: ProblemCode = 'invalidDefinition'): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(file));
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(problem, { at: 'JSON' });
  }
}

/** `guard` is told the size before a byte is read, and may refuse it. */
export async function readBytes(file: string, guard?: (size: number) => void): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Problem('fileNotFound', { file: path.basename(file) });
  guard?.(found.size);
  return new Uint8Array(await readFile(file));
}
