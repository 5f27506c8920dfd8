// Two editions: no sheet outside the leaders' may tell how a sensitive figure is spread over the units. Two workbooks
// whose units swapped a denunciation for a complaint, every sum staying as it was, must be the same bytes.
import { provinceBook } from '../../../shared/book/provinceBook';
import type { BookInput } from '../../../shared/book/plan';
import type { Edition } from '../../../shared/book/edition';
import type { PeriodFigures } from '../../../shared/book/history';
import type { Entry } from '../../../shared/aggregate';
import { recomputed } from '../../../shared/evaluate';
import type { FiguresBySubject } from '../../../shared/figure';
import { writeXlsx } from '../../../shared/xlsx/write';
import { communes, historyOf, locNinhWithHistory, petitionEntries, petitions, totalsOf } from './fixture';

const town = communes.find(({ kind }) => kind === 'thiTran')?.key ?? '';
// The commune of the fixture that received a denunciation.
const commune = communes[9]?.key ?? '';

/** The commune's denunciation becomes a complaint, and a complaint of the town's a denunciation. */
function swapped(bySubject: FiguresBySubject): FiguresBySubject {
  const moved = (unit: string, by: number) => {
    const { complaints, denunciations, ...rest } = bySubject[unit] ?? {};
    if (typeof complaints !== 'number' || typeof denunciations !== 'number')
      throw new Error('no such figures');
    const now = { ...rest, complaints: complaints - by, denunciations: denunciations + by };
    return { [unit]: recomputed(petitions, now) };
  };
  return { ...bySubject, ...moved(town, 1), ...moved(commune, -1) };
}

type Change = (bySubject: FiguresBySubject) => FiguresBySubject;
const as = (change: Change, all: readonly PeriodFigures[]) =>
  all.map((one) => ({ ...one, bySubject: change(one.bySubject) }));

const asSubmitted = petitionEntries.map(({ figures }) => figures);
const bySubject: FiguresBySubject = Object.assign({}, ...asSubmitted);

function totalsAs(change: Change, definition = petitions) {
  const figures = change(bySubject);
  const entries = petitionEntries.map((entry): Entry => {
    const own = figures[entry.reporter];
    return own ? { ...entry, figures: { [entry.reporter]: own } } : entry;
  });
  return totalsOf(definition, entries);
}

const plain = totalsAs((all) => all);
/** A table whose first figure, the one that is drawn for every unit, is the sensitive one. */
const [sentence] = petitions.sentences;
const drawn = { ...petitions, sentences: [{ ...sentence, vi: 'Có {denunciations} đơn tố cáo.' }] };
/** Like the petitions of this quarter, so that both units have what is swapped. */
const inPeriod = (period: string) => ({
  ...historyOf([plain], [period])[0],
  ...{ table: petitions.id, period, bySubject, figures: plain.figures, covered: 16, asked: 16 },
});

const inputs: Readonly<Record<string, (change: Change) => Partial<BookInput>>> = {
  'this period, with totals of groups': (change) => ({ totals: [totalsAs(change)] }),
  'earlier periods and their trends': (change) => ({
    totals: [totalsAs((all) => all, drawn)],
    history: as(change, ['2023-Q1', '2023-Q3', '2023-Q4'].map(inPeriod)),
  }),
  'what changed since an earlier publication': (change) => ({
    totals: [plain],
    replaces: { number: 1, asOf: '2024-03-19T01:00:00Z', tables: as(change, [inPeriod('2024-Q1')]) },
  }),
  'a cumulative period beside its parts': (change) => ({
    period: '2024-C06',
    totals: [{ ...plain, period: '2024-C06' }],
    history: as(change, ['2024-Q1', '2024-Q2'].map(inPeriod)),
  }),
};

const bytes = (edition: Edition, input: Partial<BookInput>) =>
  writeXlsx(provinceBook({ ...locNinhWithHistory(), history: [], ...input, edition }));

describe.each(Object.entries(inputs))('%s', (_, input) => {
  test('look the same in the common edition, whichever unit it was', async () => {
    const [one, other] = [
      await bytes(
        'common',
        input((all) => all),
      ),
      await bytes('common', input(swapped)),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test('say which unit it was in the leaders’ edition', async () => {
    const [one, other] = [
      await bytes(
        'leaders',
        input((all) => all),
      ),
      await bytes('leaders', input(swapped)),
    ];
    expect(Buffer.compare(one, other)).not.toBe(0);
  });
});
