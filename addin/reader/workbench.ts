// What reads and checks, with the snapshot it last looked at. It runs in a worker (readerWorker.ts), so that 10,000 rows
// never hold up the screen; the pane is told plain data. Rules and zod load with the first check.
import type { Grid } from '../../shared/grid';
import type { Answers } from '../../shared/reading/answers';
import type { Place } from '../duty';
import type { CheckedTable, Work } from './check';
import type { LiveTables } from './liveTables';
import type { Patch } from './patch';
import { allAnswers, findTables, type FoundTable, type Looked } from './tables';

export type Request =
  | {
      readonly kind: 'find';
      readonly grids: readonly Grid[];
      readonly place: Place;
      readonly answers: Answers;
    }
  | { readonly kind: 'check'; readonly ids: readonly string[]; readonly place: Place }
  | { readonly kind: 'change'; readonly patches: readonly Patch[] };

export interface Replies {
  readonly find: Looked;
  readonly check: readonly CheckedTable[];
  /** null: the change is no longer one of cells alone, and the workbook has to be looked at again. */
  readonly change: Followed | null;
}

export interface Followed {
  readonly tables: readonly FoundTable[];
  readonly results: readonly CheckedTable[];
}

export interface Workbench {
  answer(request: Request): Promise<Replies[Request['kind']]>;
}

export function createWorkbench(): Workbench {
  let grids: readonly Grid[] = [];
  let tables: readonly FoundTable[] = [];
  let answers: Answers = {};
  let live: LiveTables | null = null;
  const gridOf = (sheet: string) => grids.find((grid) => grid.sheet === sheet);
  return {
    async answer(request) {
      switch (request.kind) {
        case 'find': {
          ({ grids } = request);
          live = null;
          answers = allAnswers(request.place, request.answers);
          const looked = await findTables(grids, request.place, answers);
          ({ tables } = looked);
          return looked;
        }
        case 'check': {
          const { ids, place } = request;
          const [{ checkTables }, { LiveTables }] = await Promise.all([
            import('./check'),
            import('./liveTables'),
          ]);
          const wanted = ids.flatMap((id) => tables.find((table) => table.id === id) ?? []);
          const work: Work = { tables: wanted, gridOf, place, answers };
          const results = checkTables(work).map(plain);
          live = new LiveTables(work, results);
          return results;
        }
        case 'change': {
          if (!live) return null;
          const { patched } = await import('./patch');
          grids = grids.map((grid) => patched(grid, request.patches));
          const sheets = new Set(request.patches.map(({ sheet }) => sheet));
          const looked = await findTables(
            grids.filter(({ sheet }) => sheets.has(sheet)),
            live.place,
            answers,
          );
          tables = [...tables.filter(({ sheet }) => !sheets.has(sheet)), ...looked.tables];
          // What lies across the page has no rows to follow; it is looked at as a whole again.
          if (looked.tables.some(({ found }) => found.lying)) return null;
          const results = live.follow(looked.tables);
          return results && { tables: looked.tables, results: results.map(plain) };
        }
      }
    },
  };
}

/** Findings are made when they are looked at; what leaves the worker has been looked at. */
function plain({ checked, ...rest }: CheckedTable): CheckedTable {
  const { definition, reading, issues, errors, warnings, figures } = checked;
  return { ...rest, checked: { definition, reading, issues, errors, warnings, figures } };
}
