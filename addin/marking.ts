// Highlights on the sheet itself: after Kiểm tra, and away again when asked. They are conditional formats and the pane's
// only trace among the cells.
import { follow } from './following';
import { chosenTable } from './opened';
import { returnedCells } from './returned';
import type { Desk, Task } from './steps';
import type { Mark } from './workbook/workbook';

const mostFrames = 100;

/** What a check in Excel brings with it. */
export const afterCheck: Task = async (desk) => {
  await painted();
  await mark(desk, [...marksOf(desk), ...(await commentsOf(desk))]);
  await follow(desk);
};

export const removeMarks: Task = (desk) => mark(desk, []);

/** The verdict first: until nothing on the screen says that it is still coming. A pane nobody sees is not waited for. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < mostFrames && !document.hidden; frame++) {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, 250);
    });
    if (frame > 0 && !document.querySelector('.working')) return;
  }
}

async function mark({ workbook, tell }: Desk, marks: readonly Mark[]): Promise<void> {
  const marked = await workbook?.excel?.mark(marks);
  if (marked) tell({ kind: 'marked', marked: marks.length === 0 && marked === 'all' ? null : marked });
}

/** Cells a submission was returned for; without a network the list beside still names them. */
async function commentsOf({ server, state }: Desk): Promise<Mark[]> {
  const now = state();
  if (now.step !== 'checked' || !now.place) return [];
  const { choices, workbook } = now;
  const cells = await returnedCells(server, now.place).catch(() => []);
  return cells.flatMap(({ table, cell }) => {
    const sheet = chosenTable(workbook.tables, table, choices)?.sheet;
    return sheet === undefined ? [] : { sheet, cell, tone: 'comment' };
  });
}

function marksOf({ state }: Desk): Mark[] {
  const now = state();
  if (now.step !== 'checked') return [];
  return now.results.flatMap(({ checked }) =>
    checked.issues.flatMap(({ sheet, cell, severity }) =>
      sheet === null || cell === null ? [] : { sheet, cell, tone: severity },
    ),
  );
}
