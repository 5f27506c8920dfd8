// The report a leader reads from, as data: the sentences of the definitions filled with the figures, how they moved, who
// is missing, the figures as tables. A sheet and a Word file are laid out from the same report, so that they agree.
import { fillSentence, formatFigure } from '../evaluate';
import type { Figure } from '../definition';
import { lowered, momentWords, periodName, shortDay, shortPeriodName } from './calendarWords';
import { changeWords } from './figureCells';
import { letterhead, signatureOf, type Letterhead, type LetterheadKind, type Signature } from './letterhead';
import type { Plan, TablePlan } from './plan';

export interface ReportTable {
  readonly title: string;
  readonly head: readonly string[];
  /** The first column is words, the others are numbers as they are read. */
  readonly rows: readonly (readonly string[])[];
}

export interface Report {
  readonly kind: LetterheadKind;
  readonly letterhead: Letterhead;
  readonly title: string;
  readonly about: string;
  readonly opening: string;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly tables: readonly ReportTable[];
  readonly signature: Signature;
  readonly recipients: readonly string[];
  readonly asOf: string;
}

export function reportOf(plan: Plan): Report {
  const { input, tables, group } = plan;
  const kind = input.letterhead ?? tables[0]?.totals.definition.letterhead ?? 'state';
  const where = group === undefined ? '' : ` (${group})`;
  return {
    kind,
    letterhead: letterhead(kind, input.scope, input.province, input.asOf),
    title: 'BÁO CÁO',
    about: `${input.title} ${lowered(periodName(input.period))}${where}`,
    opening: opening(plan),
    sections: [
      { title: 'I. KẾT QUẢ CHỦ YẾU', paragraphs: tables.flatMap((table) => resultParagraphs(plan, table)) },
      { title: 'II. TÌNH HÌNH NỘP BÁO CÁO', paragraphs: submissionParagraphs(plan) },
    ],
    tables: tables.map(figureTable),
    signature: signatureOf(kind, input.scope),
    recipients: recipientsOf(kind),
    asOf: input.asOf,
  };
}

function opening({ input, tables }: Plan): string {
  const cutoffs = [...new Set(tables.map(({ totals }) => totals.cutoff))].sort().map(shortDay);
  const closed = cutoffs.length === 0 ? '' : ` số liệu chốt ngày ${cutoffs.join(', ')},`;
  const until =
    input.asOf === '' ? 'chưa có bản nộp nào' : `theo các bản nộp đã ghi sổ đến ${momentWords(input.asOf)}`;
  return `${input.scope.name} tổng hợp kết quả ${lowered(periodName(input.period))};${closed} ${until}, như sau:`;
}

/** The sentences as the definition words them, each with how complete it is; then how the first figure moved. */
function resultParagraphs({ whole }: Plan, { totals, headline, comparison }: TablePlan): string[] {
  const { definition, figures, subjects, missing } = totals;
  const covered = subjects.length - missing.length;
  const partial = missing.length > 0 ? ` (mới có số liệu của ${covered}/${subjects.length} đơn vị)` : '';
  const sentences = definition.sentences.map(
    ({ vi }) =>
      `${withWhose(fillSentence(vi, definition.figures, figures), whole).replace(/\.$/, '')}${partial}.`,
  );
  const moved = headline ? movement(headline.figure, figures[headline.figure.key] ?? null, comparison) : '';
  const [last = '', ...before] = [...sentences].reverse();
  return moved === '' || last === '' ? sentences : [...before.reverse(), `${last} ${moved}`];
}

/** "Hiện có 14/15 xã …" -> "Toàn huyện hiện có 14/15 xã …": a paper says whose figures it gives. */
function withWhose(sentence: string, whole: string): string {
  return sentence.replace(/^(?:Hiện có|Có) /, (begins) => `${whole} ${lowered(begins)}`);
}

function movement(
  figure: Figure,
  now: TablePlan['totals']['figures'][string],
  { before, yearAgo }: TablePlan['comparison'],
): string {
  const parts = [before, yearAgo].flatMap((then) =>
    then === undefined || now === null || (then.figures[figure.key] ?? null) === null
      ? []
      : [
          `so với ${lowered(shortPeriodName(then.period))} ${changeWords(figure, now, then.figures[figure.key], 'words')}`,
        ],
  );
  return parts.length === 0 ? '' : `${figure.title.vi}: ${parts.join('; ')}.`;
}

function submissionParagraphs(plan: Plan): string[] {
  return plan.tables.map(({ totals }) => {
    const { definition, submitted, notSubmitted, entries } = totals;
    const done = `${submitted.length}/${submitted.length + notSubmitted.length} đơn vị đã nộp`;
    const late = entries.filter((entry) => entry.late).length;
    const names = [...notSubmitted].sort(plan.inOrder).map(plan.unitName).join(', ');
    return [
      `${definition.title.vi}: ${done}`,
      late > 0 ? `, trong đó ${late} bản nộp muộn` : '',
      names === '' ? '.' : `; chưa nộp: ${names}.`,
    ].join('');
  });
}

function figureTable({ totals, comparison }: TablePlan): ReportTable {
  const { before, yearAgo } = comparison;
  const others = [before, yearAgo].filter((one) => one !== undefined);
  return {
    title: totals.definition.title.vi,
    head: ['Chỉ tiêu', 'Đơn vị tính', 'Số liệu', ...others.map(({ period }) => shortPeriodName(period))],
    rows: totals.definition.figures.map((figure) => [
      figure.title.vi,
      figure.unit,
      formatFigure(totals.figures[figure.key] ?? null, figure.format),
      ...others.map(({ figures }) => formatFigure(figures[figure.key] ?? null, figure.format)),
    ]),
  };
}

function recipientsOf(kind: LetterheadKind): string[] {
  const archive = kind === 'party' ? '- Lưu Văn phòng.' : '- Lưu: VT.';
  return ['- Như trên;', '- Các cơ quan, đơn vị liên quan;', archive];
}
