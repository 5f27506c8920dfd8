// The sample workbooks of huyện Lộc Ninh, all of them, without a server: committed as they are made, each read without
// an issue, and together equal to what the district published.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { aggregate, type Entry, type Totals } from '../../shared/aggregate';
import { emptyFigures } from '../../shared/evaluate';
import { examine } from '../../shared/examine';
import type { FiguresBySubject } from '../../shared/figure';
import { formsInForce } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import { readWorkbook } from '../../shared/xlsx/read';
import published from '../samples/published.json';
import { sampleFiles } from '../samples/workbooks';
import { contextOf } from './sampleTable';

const samples = join(__dirname, '../samples');
const period = '2024-Q1';
const { units, period: dates } = contextOf('692@2024-01-01', period, 'cutoff15');
const forms = formsInForce(tables, dates.cutoff).map(({ definition }) => definition);
const ofDistrict = units.filter((unit) => unit.within.includes('692'));

test('the committed workbooks are the ones npm run samples makes', async () => {
  const files = [...(await sampleFiles())];
  const changed = files.filter(
    ([path, bytes]) => !Buffer.from(bytes).equals(readFileSync(join(samples, path))),
  );
  expect(changed.map(([path]) => path)).toEqual([]);
});

describe('the workbooks of the district', () => {
  let totals: Totals[];
  const issues: unknown[] = [];

  beforeAll(async () => {
    const entries = new Map<string, Entry[]>(forms.map((form) => [form.id, []]));
    const nothing = z
      .record(z.string(), z.record(z.string(), z.string()).optional())
      .parse(JSON.parse(readFileSync(join(samples, 'locNinh-2024-Q1/nothing.json'), 'utf8')));
    for (const path of (await sampleFiles()).keys()) {
      const code = /^locNinh-2024-Q1\/(\d+)-.*\.xlsx$/.exec(path)?.[1];
      if (code === undefined) continue;
      const reporter = `${code}@2024-01-01`;
      const context = contextOf(reporter, period, 'cutoff15');
      const grids = await readWorkbook(new Uint8Array(readFileSync(join(samples, path))));
      for (const { found, checked } of examine(grids, forms, () => context).flatMap(
        (sheet) => sheet.tables,
      )) {
        const table = found.definition.id;
        if (nothing[code]?.[table] !== undefined) continue;
        issues.push(...checked.issues.map((issue) => ({ path, ...issue })));
        entries.get(table)?.push(entryOf(reporter, checked.figures));
      }
      for (const table of Object.keys(nothing[code] ?? {})) {
        const form = forms.find(({ id }) => id === table);
        if (form) entries.get(table)?.push(entryOf(reporter, emptyFigures(form, context.unit, dates.cutoff)));
      }
    }
    totals = forms.map((form) => aggregate(form, entries.get(form.id) ?? [], ofDistrict, dates));
  }, 60_000);

  test('are read and checked without an issue', () => {
    expect(issues).toEqual([]);
  });

  test('cover every unit that must report', () => {
    expect(totals.filter(({ missing }) => missing.length > 0).map(({ definition }) => definition.id)).toEqual(
      [],
    );
  });

  test.each(Object.entries(published))('give the published %s', (name, value) => {
    const [table, figure = ''] = name.split('.');
    expect(totals.find(({ definition }) => definition.id === table)?.figures[figure]).toEqual(value);
  });

  test('disagree in one commune, whose own word counts', () => {
    const disagreements = totals.flatMap((total) => total.disagreements);
    expect(
      disagreements.map(({ subject, figure, counted, other }) => [
        subject.name,
        figure,
        counted.value,
        other.value,
      ]),
    ).toEqual([['Xã Lộc Thuận', 'advanced', 0, 1]]);
  });
});

function entryOf(reporter: string, figures: FiguresBySubject): Entry {
  return {
    ...{ reporter, figures, version: 1, submissionId: reporter, time: '2024-03-16T08:00:00Z', late: false },
    ...{ contentHash: '', range: '', role: 'submitter', countedAtUnit: false, columns: {}, sheetRows: [] },
    ...{ sheetLetters: {}, explanations: [], newerWaits: false },
  };
}
