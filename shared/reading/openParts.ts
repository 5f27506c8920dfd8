// What a found table leaves open on both sides: headings beside its columns that nobody has taken, and columns of its
// definition that nobody is.
import type { Column, TableDefinition } from '../definition';
import type { Grid } from '../grid';
import { mergesWithin, readHeader, type HeaderColumn } from './header';
import type { Found } from './reading';
import { isMeasureHeading, isNumberingHeading } from './rowWords';

export interface OpenParts {
  readonly open: readonly HeaderColumn[];
  readonly wanted: readonly Column[];
}

/** Sheet columns nobody has taken, and definition columns nobody is. */
export function openParts(grid: Grid, { definition, columns, headerRange, labels }: Found): OpenParts {
  const { top, bottom } = headerRange;
  const header = readHeader(grid, { top, bottom }, mergesWithin(grid, top, bottom));
  const taken = new Set(columns.map(({ column }) => column));
  const near = besides(header.columns, taken);
  const keys = new Set(columns.map(({ key }) => key));
  return {
    open: near.filter(({ column, path }) => column !== labels && !isNobodys(path.at(-1) ?? '', definition)),
    wanted: definition.columns.filter(({ key }) => !keys.has(key)),
  };
}

/** Headed columns that stand together with those taken: beyond a column without a heading another table begins. */
function besides(headed: readonly HeaderColumn[], taken: ReadonlySet<number>): HeaderColumn[] {
  const parts: HeaderColumn[][] = [];
  for (const one of headed) {
    const part = parts.at(-1);
    if (part?.at(-1)?.column === one.column - 1) part.push(one);
    else parts.push([one]);
  }
  return parts
    .filter((part) => part.some(({ column }) => taken.has(column)))
    .flatMap((part) => part.filter(({ column }) => !taken.has(column)));
}

/** "STT"; and "ĐVT" beside the indicators of a form. */
export function isNobodys(heading: string, { layout }: TableDefinition): boolean {
  return isNumberingHeading(heading) || (layout === 'form' && isMeasureHeading(heading));
}
