// Receipts inside the workbook, one settings key for all: the paper, the file and the ledger can be compared. They are
// keyed by unit, table and period, because files get copied from unit to unit; others' are left alone and not shown.
import { isObject } from './answer';
import type { Receipt } from '../shared/api';
import type { Workbook } from './workbook/workbook';

const key = 'giaoban.receipts';

export type KeptReceipt = Pick<Receipt, 'submissionId' | 'version' | 'time' | 'contentHash'>;

export async function keepReceipts({ excel }: Workbook, receipts: readonly Receipt[]): Promise<void> {
  if (!excel || receipts.length === 0) return;
  const kept = Object.fromEntries(
    receipts.map(({ submissionId, version, time, contentHash, ...of }) => [
      placeOf(of),
      { submissionId, version, time, contentHash },
    ]),
  );
  await excel.remember(key, JSON.stringify({ ...parsed(await excel.recall(key)), ...kept }));
}

export async function keptReceipt(
  { excel }: Workbook,
  of: Pick<Receipt, 'unit' | 'table' | 'period'>,
): Promise<KeptReceipt | null> {
  const receipt = excel && parsed(await excel.recall(key))[placeOf(of)];
  return isReceipt(receipt) ? receipt : null;
}

function placeOf({ unit, table, period }: Pick<Receipt, 'unit' | 'table' | 'period'>): string {
  return `${unit}|${table}|${period}`;
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isReceipt(value: unknown): value is KeptReceipt {
  return isObject(value) && typeof value.submissionId === 'string' && typeof value.contentHash === 'string';
}
