// The whole line, told as a story: the district's workbooks go in over HTTP, the published figures come out; a unit
// that is missing takes exactly its own figures with it, and one changed cell changes exactly what reads it.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { build } from '../scripts/build';
import { signIn } from '../scripts/demo/client';
import { compare, named, readPublished, type NamedFigures } from '../scripts/demo/compare';
import { demoPeriod, loadSamples } from '../scripts/demo/load';
import { defaultSamples, readOwnTables } from '../scripts/demo/samples';
import { DEMO_ISSUER } from '../scripts/dev/people';
import { startStack } from '../scripts/stack';
import { completenessSchema, figuresAnswerSchema, type FiguresAnswer } from '../shared/api';
import { isRatio, type FigureValue } from '../shared/figure';
import { formsInForce } from '../shared/revision';
import { tables } from '../shared/tables';
import { workbookTables } from '../shared/tables/workbooks/index';

interface Outcome {
  readonly answer: FiguresAnswer;
  readonly figures: NamedFigures;
  readonly units: string;
  readonly workbook: Uint8Array;
  readonly notSubmitted: readonly string[];
}

const ownTables = ['proposals', 'tasks', 'mobilisationModels'];
const definitions = [
  ...formsInForce(tables, '2024-03-14').map((form) => form.definition),
  ...workbookTables.filter(({ id }) => ownTables.includes(id)),
];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'giao-ban-demo-'));
  await build({ addin: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(samples: string): Promise<Outcome> {
  const stack = await startStack({
    clock: '2024-03-20T08:00:00+07:00',
    issuerName: DEMO_ISSUER,
    settings: { CLOCK: 'fixed' },
  });
  try {
    const { notSubmitted } = await loadSamples(stack, samples);
    const leader = await signIn(stack, 'lanh-dao');
    const answer = await leader.get(`figures?period=${demoPeriod}`, figuresAnswerSchema);
    const { units } = await leader.get(`completeness?period=${demoPeriod}`, completenessSchema);
    return {
      answer,
      figures: named(answer, definitions),
      units: `${units.submitted}/${units.total}`,
      workbook: await leader.bytes(`publications/${demoPeriod}/all.xlsx`),
      notSubmitted: notSubmitted.map((one) => `${one.file} ${one.table}`),
    };
  } finally {
    await stack.stop();
  }
}

function copyOfSamples(name: string): string {
  const copy = path.join(folder, name);
  cpSync(defaultSamples, copy, { recursive: true });
  return copy;
}

function minus(a: FigureValue, b: FigureValue | undefined): FigureValue {
  if (isRatio(a) && b !== undefined && isRatio(b)) return { num: a.num - b.num, den: a.den - b.den };
  return typeof a === 'number' && typeof b === 'number' ? a - b : a;
}

describe('the demo district', () => {
  let whole: Outcome;
  beforeAll(async () => {
    whole = await run(defaultSamples);
  }, 300_000);

  it('gives exactly the published figures, from all 16 units', async () => {
    const { differences, lines } = compare(whole.figures, await readPublished());
    expect(lines.filter((line) => line.includes('DIFFERS'))).toEqual([]);
    expect(differences).toBe(0);
    expect(whole.notSubmitted).toEqual([]);
    expect(whole.units).toBe('16/16');
  });

  it('gives the same bytes when it is run again', async () => {
    const again = await run(defaultSamples);
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(sha256(again.workbook)).toBe(sha256(whole.workbook));
  }, 300_000);

  it('gives the figures of the tables an administrator uploaded, counted by hand', async () => {
    const own = await readOwnTables(defaultSamples);
    expect(own.tables).toEqual(ownTables);
    const { lines } = compare(whole.figures, own.figures);
    expect(lines.filter((line) => line.includes('DIFFERS'))).toEqual([]);
    expect(lines).toHaveLength(1 + Object.keys(own.figures).length);
  });

  it('gives a workbook whose sheets stand in the order a leader reads them', async () => {
    const { sheets } = await readXlsx(whole.workbook);
    const names = sheets.map((sheet) => sheet.name);
    expect(names[0]).toBe('Tổng quan');
    for (const definition of definitions) expect(names).toContain(definition.short);
    expect(names).toEqual(expect.arrayContaining(['Đối chiếu', 'Nguồn số liệu']));
  });

  it('shows the commune of which the district says otherwise, and does not add it', async () => {
    const { sheets } = await readXlsx(whole.workbook);
    const compared = sheets.find((sheet) => sheet.name === 'Đối chiếu');
    const text = JSON.stringify(compared?.rows);
    expect(text).toContain('Xã Lộc Thuận');
    expect(text).toContain('Huyện Lộc Ninh');
    expect(whole.figures['ntmCommunes.advanced']).toBe(3);
  });

  it('falls by exactly one unit when that unit’s workbook is missing', async () => {
    const samples = copyOfSamples('missing');
    rmSync(path.join(samples, '25297-xa-loc-thai.xlsx'));
    const without = await run(samples);
    expect(without.units).toBe('15/16');
    for (const { table, figures, bySubject } of whole.answer.tables) {
      const gone = bySubject['25297@2024-01-01'] ?? {};
      const now = without.answer.tables.find((one) => one.table === table);
      for (const [key, value] of Object.entries(figures)) {
        expect({ table, key, value: now?.figures[key] }).toEqual({
          table,
          key,
          value: minus(value, gone[key]),
        });
      }
    }
  }, 300_000);

  it('changes exactly the figures that read a changed cell', async () => {
    const samples = copyOfSamples('changed');
    const file = path.join(samples, '25273-xa-loc-hoa.xlsx');
    const workbook = await openXlsx(readFileSync(file), { readStyles: true });
    const sheet = workbook.sheets.find(({ name }) => name === 'NTM');
    const rows = sheet?.rows ?? [];
    const row = rows.findIndex((cells) => cells.includes('Đạt chuẩn nông thôn mới'));
    const cells = rows[row] ?? [];
    const column = cells.indexOf('Đạt chuẩn nông thôn mới');
    cells[column] = 'Nông thôn mới nâng cao';
    const cell = sheet?.cells?.get(`${row},${column}`);
    if (cell) cell.value = 'Nông thôn mới nâng cao';
    writeFileSync(file, await saveXlsx(workbook));

    const changed = await run(samples);
    expect(changed.notSubmitted).toEqual([]);
    const differing = Object.keys(whole.figures).filter(
      (name) => JSON.stringify(whole.figures[name]) !== JSON.stringify(changed.figures[name]),
    );
    expect(differing.sort()).toEqual(['ntmCommunes.advanced', 'ntmCommunes.advancedShare']);
    expect(changed.figures['ntmCommunes.advanced']).toBe(4);
  }, 300_000);
});
