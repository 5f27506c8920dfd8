// Area `recheck`: the check that follows typing, on the 100,000 products of area `check`. An edit is one cell typed and
// everything the pane shows at once: how many errors there are and what is wrong in this row. CPU time, collection of
// garbage included, as everywhere here; `sameAsFull` says whether a full check counts the same.
import { check as checkTable } from '../../shared/checking/check';
import { liveCheck } from '../../shared/checking/recheck';
import { changed, type Edit } from '../../shared/checking/recheck/change';
import { columnKeys, context, definition, makeColumns, readingOf } from './check/products';
import { collectGarbage, median, rounded } from './measure';

const rows = 100_000;
const firstRow = 5;
const edits = 20_000;
const pasted = 1_000;
const pastes = 30;

export function recheck(): Record<string, number> {
  const reading = readingOf(makeColumns(rows));
  const others = makeColumns(edits, 7);
  let live = liveCheck(definition, reading, context);
  const start = timed(() => (live = liveCheck(definition, reading, context)));
  collectGarbage();

  const typed = Array.from({ length: edits }, (_, n): Edit => {
    const column = columnKeys[n % columnKeys.length] ?? '';
    return { row: firstRow + ((n * 7919) % rows), column, value: others[column]?.[n] };
  });
  const editTimes = typed.map((edit) =>
    timed(() => {
      live.apply({ edited: [edit] });
      return live.errors + live.issuesInRow(edit.row).length;
    }),
  );
  const pasteTimes = Array.from({ length: pastes }, (_, n) => {
    const block = blockOf(others, n);
    return timed(() => {
      live.apply({ edited: block });
      return live.errors;
    });
  });
  const insertTimes = Array.from({ length: 200 }, (_, n) =>
    timed(() => {
      const at = firstRow + ((n * 4409) % rows);
      live.apply({ moved: { at, by: 1 }, added: [{ row: at, values: {} }] });
      live.apply({ moved: { at, by: -1 } });
      return live.errors;
    }),
  );
  const all = [...typed, ...Array.from({ length: pastes }, (_, n) => blockOf(others, n)).flat()];
  const full = checkTable(definition, changed(reading, { edited: all }), context);
  const sorted = [...editTimes].sort((a, b) => a - b);
  return {
    startMs: rounded(start),
    editMedianUs: rounded(median(editTimes) * 1000),
    editP99us: rounded((sorted[Math.floor(edits * 0.99)] ?? Number.NaN) * 1000),
    paste1000ms: rounded(median(pasteTimes)),
    insertRowMs: rounded(median(insertTimes) / 2),
    sameAsFull: live.errors === full.errors && live.warnings === full.warnings ? 1 : 0,
  };
}

/** 1,000 whole rows. */
function blockOf(columns: Readonly<Record<string, readonly Edit['value'][]>>, n: number): Edit[] {
  const top = (n * pasted) % edits;
  return Array.from({ length: pasted * columnKeys.length }, (_, at): Edit => {
    const row = Math.floor(at / columnKeys.length);
    const column = columnKeys[at % columnKeys.length] ?? '';
    return { row: firstRow + n * 3000 + row, column, value: columns[column]?.[(top + row) % edits] };
  });
}

function timed(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
