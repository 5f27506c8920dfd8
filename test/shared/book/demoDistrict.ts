// Quarter I/2024 of huyện Lộc Ninh out of the sample workbooks themselves: read, checked and added up as the server does
// it, without a server. What a test asks of the whole workbook is asked of this.
import type { Entry } from '../../../shared/aggregate';
import type { BookInput } from '../../../shared/book/plan';
import { emptyFigures } from '../../../shared/evaluate';
import { examine } from '../../../shared/examine';
import { periodDates, parsePeriod } from '../../../shared/period';
import { formsInForce } from '../../../shared/revision';
import { submission, type Submission } from '../../../shared/submission';
import { tables } from '../../../shared/tables/index';
import { unitsOn } from '../../../shared/units/registry';
import { readWorkbook } from '../../../shared/xlsx/read';
import { defaultSamples, readSamples } from '../../../scripts/demo/samples';
import { communes, cutoff, district, locNinh, totalsOf } from './fixture';

const period = '2024-Q1';
const forms = formsInForce(tables, cutoff).map(({ definition }) => definition);

export async function demoDistrict(): Promise<BookInput> {
  const units = unitsOn(cutoff, '70');
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(period);
  const entries = new Map(forms.map(({ id }) => [id, [] as Entry[]]));
  for (const sample of await readSamples(defaultSamples)) {
    const unit = units.find(({ code }) => code === sample.code);
    if (!unit) throw new Error(sample.file);
    const add = (table: string, rest: Partial<Entry> & Pick<Entry, 'figures'>) =>
      entries.get(table)?.push({ ...entryOf(table, unit.key, sample.code), ...rest });
    for (const [table, reason] of Object.entries(sample.nothing)) {
      const form = forms.find(({ id }) => id === table);
      if (form) add(table, { figures: emptyFigures(form, unit, cutoff), nothingToReport: { reason } });
    }
    const sheets = examine(await readWorkbook(sample.bytes), forms, ({ calendar }) => ({
      ...{ unit, units },
      period: { id: period, ...periodDates(parsed, calendar) },
    }));
    for (const { checked, found } of sheets.flatMap((sheet) => sheet.tables)) {
      if (found.definition.id in sample.nothing || checked.errors > 0) continue;
      const sent = await submission(checked, {
        ...{ submissionId: '', base: 0, unit: unit.key, period, revision: '' },
        ...{ explanations: [], clientTime: '' },
      });
      add(found.definition.id, sentAs(sent));
    }
  }
  const totals = forms.map((form) => totalsOf(form, entries.get(form.id) ?? [], [district, ...communes]));
  return { ...locNinh(), totals };
}

function sentAs({ figures, columns, items, sheetRows, sheetLetters, range }: Submission) {
  return { figures, columns, sheetRows, sheetLetters, range, ...(items && { items }) };
}

function entryOf(table: string, reporter: string, code: string): Entry {
  const number = forms.findIndex(({ id }) => id === table);
  return {
    ...{ reporter, version: 1, late: false, range: '', role: 'submitter', countedAtUnit: false },
    submissionId: `00000000-0000-4000-8000-${String(number).padStart(7, '0')}${code.padStart(5, '0')}`,
    time: `2024-03-${15 + (Number(code) % 4)}T0${number}:${10 + (Number(code) % 50)}:00Z`,
    contentHash: `${number}${code}`.padStart(64, 'c0ffee'),
    ...{ figures: {}, columns: {}, sheetRows: [], sheetLetters: {}, explanations: [], newerWaits: false },
  };
}
