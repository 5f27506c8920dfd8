// What may be wrong with the figures, unit by unit: late, returned, warnings explained, not comparable with the period
// before, changed since the publication before. Single values of withheld figures are not shown here either.
import type { Figure } from '../definition';
import { formatFigure } from '../evaluate';
import { sameFigure, type FigureValue } from '../figure';
import type { Plan, TablePlan } from './plan';

export interface QualityLine {
  readonly kind: string;
  readonly table: TablePlan;
  readonly unit: string;
  readonly detail: string;
  /** Place of its line in "Nguồn số liệu". */
  readonly link?: string;
}

export function qualityLines(plan: Plan): QualityLine[] {
  return [
    ...plan.tables.flatMap((table) => notSubmitted(plan, table)),
    ...returned(plan),
    ...plan.tables.flatMap((table) => aboutEntries(plan, table)),
    ...incomparable(plan),
    ...changesSince(plan),
  ];
}

function notSubmitted(plan: Plan, table: TablePlan): QualityLine[] {
  return [...table.totals.notSubmitted].sort(plan.inOrder).map((key) => ({
    ...{ kind: 'Chưa nộp', table, unit: plan.unitName(key) },
    detail: 'Chưa có bản nộp nào được tính trong kỳ',
  }));
}

function returned({ input, tables, unitName, inOrder }: Plan): QualityLine[] {
  return [...(input.returned ?? [])]
    .sort((a, b) => inOrder(a.unit, b.unit))
    .flatMap(({ table: id, unit }) => {
      const table = tables.find(({ totals }) => totals.definition.id === id);
      const detail = 'Bản nộp mới nhất bị trả lại để sửa, đơn vị chưa nộp lại';
      return table ? [{ kind: 'Bị trả lại', table, unit: unitName(unit), detail }] : [];
    });
}

function aboutEntries(plan: Plan, table: TablePlan): QualityLine[] {
  const { definition } = table.totals;
  return plan.entriesOf(table.totals).flatMap(({ reporter, late, newerWaits, explanations }) => {
    const source = plan.sourceOf(definition.id, reporter);
    const line = (kind: string, detail: string): QualityLine => ({
      ...{ kind, table, unit: plan.unitName(reporter), detail },
      ...(source && { link: source.link }),
    });
    return [
      ...(late ? [line('Nộp muộn', 'Nộp sau hạn, được nhận và ghi là muộn')] : []),
      ...(newerWaits ? [line('Chờ duyệt', 'Có bản mới hơn đang chờ duyệt; số liệu ở đây theo bản cũ')] : []),
      ...explanations.map(({ text, rows }) =>
        line('Giải trình', rows && rows.length > 0 ? `Dòng ${rows.join(', ')}: ${text}` : text),
      ),
    ];
  });
}

/** Units the period before gave no figures of: new ones, merged or split ones, or ones that were missing then. */
export function incomparable({ tables }: Plan): QualityLine[] {
  return tables.flatMap((table) => {
    const { before } = table.comparison;
    if (!before) return [];
    return table.totals.subjects
      .filter(({ subject, entry }) => entry && !(subject.key in before.bySubject))
      .map(({ subject }) => ({
        ...{ kind: 'Không so sánh được', table, unit: subject.name },
        detail: 'Kỳ trước không có số liệu của đơn vị này',
      }));
  });
}

const changed = new WeakMap<Plan, readonly QualityLine[]>();

/** Figures of units that the publication before this one gave otherwise; reckoned once for a workbook. */
export function changesSince(plan: Plan): readonly QualityLine[] {
  const known = changed.get(plan) ?? changesOf(plan);
  changed.set(plan, known);
  return known;
}

function changesOf(plan: Plan): QualityLine[] {
  const { replaces } = plan.input;
  if (!replaces) return [];
  return plan.tables.flatMap((table) => {
    const { definition, subjects } = table.totals;
    const earlier = replaces.tables.find((one) => one.table === definition.id);
    if (!earlier) return [];
    const shownFigures = definition.figures.filter(
      ({ key, value }) => !table.withheld.has(key) && !('ratio' in value),
    );
    return subjects.flatMap(({ subject, figures, entry }) =>
      shownFigures.flatMap((figure) => {
        const then = earlier.bySubject[subject.key]?.[figure.key] ?? null;
        const now = figures[figure.key] ?? null;
        if (sameFigure(then, now)) return [];
        const source = entry && plan.sourceOf(definition.id, entry.reporter);
        const detail = changeOf(figure, then, now, replaces.number);
        return [
          { kind: 'Đã thay đổi', table, unit: subject.name, detail, ...(source && { link: source.link }) },
        ];
      }),
    );
  });
}

function changeOf({ title, format }: Figure, then: FigureValue, now: FigureValue, number: number): string {
  const words = (value: FigureValue) => (value === null ? 'không có' : formatFigure(value, format));
  return `${title.vi}: ${words(then)} (bản số ${number}) → ${words(now)}`;
}
