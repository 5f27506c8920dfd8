// Why a cell was refused: zod's first complaint about it as one of our issues. Slow, and asked only of refused cells.
import type { z } from 'zod';
import type { Column, ColumnType } from '../definition';
import type { IssueCode, IssueParams } from '../issue';
import type { Value } from '../reading/reading';
import { longestText } from '../submission';
import { personalKind } from '../text/personal';
import { boundsOf } from './cellSchema';

export interface Refusal {
  readonly code: IssueCode;
  readonly params: IssueParams;
}

/** What the sentence about a refused cell may need. */
export interface RefusedColumn {
  readonly column: Column;
  readonly title: string;
  readonly schema: z.ZodType;
  /** Name of a unit that exists but may not be named by this reporter. */
  readonly unitName: (key: string) => string | undefined;
}

const wrongType: Readonly<Record<ColumnType, IssueCode>> = {
  integer: 'notInteger',
  decimal: 'notNumber',
  percent: 'notPercent',
  fraction: 'notFraction',
  date: 'notDate',
  year: 'notYear',
  text: 'notText',
  choice: 'notChoice',
  unit: 'unknownUnit',
  stars: 'notStars',
};

export function refusalOf({ column, title, schema, unitName }: RefusedColumn, value: Value): Refusal {
  if (value === null) return { code: 'required', params: { header: title } };
  const complaint = schema.safeParse(value).error?.issues[0];
  if (column.type === 'choice') {
    const allowed = (column.choices ?? []).map((choice) => choice.label);
    return { code: 'notChoice', params: { header: title, allowed } };
  }
  if (column.type === 'unit') {
    const unit = typeof value === 'string' ? unitName(value) : undefined;
    return unit === undefined
      ? { code: 'unknownUnit', params: { header: title } }
      : { code: 'notYourSubject', params: { unit } };
  }
  if (column.type === 'stars' || complaint?.code === 'invalid_type') {
    return { code: wrongType[column.type], params: { header: title } };
  }
  if (column.type === 'text') return refusedText(title, value);
  const code: unknown = complaint?.code === 'custom' ? complaint.params?.code : complaint?.code;
  const { min, max } = boundsOf(column);
  if (min !== undefined && (code === 'too_small' || code === 'belowMin')) {
    return { code: 'belowMin', params: { header: title, min } };
  }
  if (max !== undefined && (code === 'too_big' || code === 'aboveMax')) {
    return { code: 'aboveMax', params: { header: title, max } };
  }
  return { code: column.type === 'date' ? 'notDate' : 'invalid', params: { header: title } };
}

function refusedText(title: string, value: Value): Refusal {
  const text = typeof value === 'string' ? value : '';
  const kind = personalKind(text);
  if (kind !== undefined) return { code: 'personalText', params: { kind } };
  if ([...text].length > longestText) return { code: 'tooLong', params: { max: longestText } };
  return { code: 'invalid', params: { header: title } };
}
