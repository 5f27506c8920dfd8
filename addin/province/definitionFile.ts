// Definition workbooks in the pane: a file is read and examined in workers, a definition becomes a file again. Loaded
// when the administrator brings or takes one, not before.
import type { TableDefinition } from '../../shared/definition';
import { definitionBook } from '../../shared/definitionWorkbook/write';
import { writeXlsx } from '../../shared/xlsx/write';
import type { Examined, ToExamine } from '../definitionWorker';
import { Fault } from '../notice';
import { readStoppably } from '../workbook/stoppable';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Everything wrong with the file, on its cells, and what the table gives from its sample. */
export async function examineFile(file: Blob, inForce: readonly TableDefinition[]): Promise<Examined> {
  const grids = await readStoppably(file);
  const worker = new Worker(new URL('definitionWorker.js', document.baseURI), { type: 'module' });
  try {
    return await new Promise<Examined>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Examined>) => resolve(data);
      worker.onerror = () => reject(new Fault('unexpected'));
      worker.postMessage({ grids, inForce } satisfies ToExamine);
    });
  } finally {
    worker.terminate();
  }
}

/** The workbook of a definition, or an empty one to fill in. */
export async function definitionFile(definition?: TableDefinition): Promise<Blob> {
  const bytes = await writeXlsx(definitionBook(definition));
  return new Blob([new Uint8Array(bytes)], { type: xlsx });
}
