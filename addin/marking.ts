// Highlights on the sheet itself: after Kiểm tra, and away again when asked. They are conditional formats and the pane's
// only trace among the cells.
import { follow } from './following';
import type { Desk, Task } from './steps';
import type { Mark } from './workbook/workbook';

/** What a check in Excel brings with it. */
export const afterCheck: Task = async (desk) => {
  await mark(desk, marksOf(desk));
  await follow(desk);
};

export const removeMarks: Task = (desk) => mark(desk, []);

async function mark({ workbook, tell }: Desk, marks: readonly Mark[]): Promise<void> {
  const marked = await workbook?.excel?.mark(marks);
  if (marked) tell({ kind: 'marked', marked: marks.length === 0 && marked === 'all' ? null : marked });
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
