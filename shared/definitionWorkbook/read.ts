// A definition workbook -> the definition, or everything that is wrong with it, each on its cell. The schema of a
// definition has the last word; this file only knows in which cell each of its values stands.
import type { z } from 'zod';
import { tableDefinitionSchema, type TableDefinition } from '../definition';
import { flaw, isDefinitionFlawCode, type DefinitionFlawCode, type Flaw } from '../definitionFlaw';
import type { Grid } from '../grid';
import type { Issue } from '../issue';
import type { Beside } from '../ownTable';
import { unfitFor } from '../ownTable';
import { readParts } from './parts';
import { readRows, type CellFlaw, type Row } from './readRows';
import { readSample } from './readSample';
import { optionalSheets, sampleSheet, sheetLayouts, type SheetLayout } from './sheets';

/** An issue on a cell of a definition workbook. */
export type DefinitionIssue = Omit<Issue, 'code'> & { readonly code: DefinitionFlawCode };

export interface DefinitionRead {
  /** Absent when the sheets do not make a definition. */
  readonly definition?: TableDefinition;
  readonly issues: readonly DefinitionIssue[];
  /** Of a draft without issues: what is still to be mended before it can be used. */
  readonly beforeUse?: readonly DefinitionIssue[];
}

/** Reads the definition and holds it against the other tables and against its own sample. */
export function examineDefinitionWorkbook(grids: readonly Grid[], beside: Beside): DefinitionRead {
  const { definition, issues, issueOf } = readSheets(grids);
  if (!definition) return { issues };
  const found = [...issues, ...unfitFor(definition, beside).map(issueOf)];
  if (!definition.draft || found.length > 0) return { definition, issues: found };
  const beforeUse = unfitFor({ ...definition, draft: false }, beside).map(issueOf);
  return { definition, issues: [], beforeUse };
}

/** Reads the definition alone. */
export function readDefinitionWorkbook(grids: readonly Grid[]): DefinitionRead {
  const { definition, issues } = readSheets(grids);
  return definition ? { definition, issues } : { issues };
}

interface Place {
  readonly sheet: string;
  readonly cell: string | null;
  readonly heading?: string;
}

interface Sheets extends DefinitionRead {
  readonly issueOf: (found: Flaw) => DefinitionIssue;
}

function readSheets(grids: readonly Grid[]): Sheets {
  const gridOf = new Map(grids.map((grid) => [grid.sheet.trim().toLowerCase(), grid]));
  const flaws: (CellFlaw & { readonly sheet: string })[] = [];
  const rows = new Map<SheetLayout, readonly Row[]>();
  for (const layout of sheetLayouts) {
    const grid = gridOf.get(layout.name);
    const missing = { cell: null, flaw: flaw([], 'missingSheet', { sheet: layout.name }) };
    const read = grid
      ? readRows(grid, layout)
      : { rows: [], flaws: optionalSheets.has(layout.name) ? [] : [missing] };
    rows.set(layout, read.rows);
    flaws.push(...read.flaws.map((one) => ({ ...one, sheet: layout.name })));
  }
  const sample = readSample(gridOf.get(sampleSheet));
  flaws.push(...sample.flaws.map((one) => ({ ...one, sheet: sampleSheet })));
  const parts = readParts(rows, sample);
  flaws.push(...parts.flaws);
  const places = new Map<string, Place>(parts.places);
  const table = typeof parts.input.id === 'string' ? parts.input.id : null;
  const issueOn = ({ sheet, cell }: Place, { code, params }: Flaw): DefinitionIssue => ({
    ...{ code, severity: 'error', sheet, cell, column: null, table, params },
  });
  const issueOf = (found: Flaw) => issueOn(placeOf(found.at, places), found);
  const issues = flaws.map(({ sheet, cell, flaw: found }) => issueOn({ sheet, cell }, found));
  const parsed = tableDefinitionSchema.safeParse(parts.input);
  if (parsed.success)
    return flaws.length > 0 ? { issues, issueOf } : { definition: parsed.data, issues, issueOf };
  // What follows from a cell or sheet that was not understood is not said again.
  const said = new Set(issues.flatMap(({ sheet, cell }) => [`${sheet}!${cell}`, `${sheet}!null`]));
  const further = parsed.error.issues
    .map((one) => issueOf(flawOf(one, places)))
    .filter(({ sheet, cell }) => !said.has(`${sheet}!${cell}`));
  return { issues: [...issues, ...further], issueOf };
}

/** The nearest place that is known: a value's own cell, or that of the row it belongs to. */
function placeOf(at: Flaw['at'], places: ReadonlyMap<string, Place>): Place {
  const [first, second, cell] = at;
  if (first === 'sample' && second === 'cells')
    return { sheet: sampleSheet, cell: typeof cell === 'string' ? cell : null };
  for (let length = at.length; length > 0; length--) {
    const place = places.get(at.slice(0, length).join('.'));
    if (place) return place;
  }
  return { sheet: sheetLayouts[0]?.name ?? '', cell: null };
}

/** What the schema says, in terms of cells. */
function flawOf(issue: z.core.$ZodIssue, places: ReadonlyMap<string, Place>): Flaw {
  const at = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const { heading = at.join('.') } = placeOf(at, places);
  switch (issue.code) {
    case 'custom':
      return customFlaw(at, issue.params ?? {});
    case 'invalid_type':
      return flaw(at, issue.input === undefined ? 'missingValue' : 'badValue', { heading });
    case 'too_small':
      if (issue.origin === 'array' && at.length === 1) return flaw(at, 'missingRow');
      return issue.origin === 'number' || issue.origin === 'int'
        ? flaw(at, 'valueTooSmall', { heading, min: Number(issue.minimum) })
        : flaw(at, 'missingValue', { heading });
    case 'too_big':
      return flaw(at, 'valueTooLong', { heading, max: Number(issue.maximum) });
    case 'invalid_format':
      return flaw(at, 'badKey', { heading });
    default:
      return flaw(at, 'badValue', { heading });
  }
}

function customFlaw(at: Flaw['at'], { code, ...params }: Record<string, unknown>): Flaw {
  const plain = Object.entries(params).map(([name, value]) => [name, String(value)] as const);
  return flaw(at, isDefinitionFlawCode(code) ? code : 'badValue', Object.fromEntries(plain));
}
