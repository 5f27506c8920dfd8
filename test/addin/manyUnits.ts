// A province of many units at the reviewer's board: the server's own answer with each of its units repeated, because
// the demo district has but fifteen.
import type { Page } from 'playwright-core';
import { completenessSchema, type Completeness } from '../../shared/api';
import type { Stage } from './stage';

export async function manyUnits(page: Page, { stack }: Stage, count: number): Promise<void> {
  await page.route(`${stack.url}/api/completeness*`, async (route) => {
    const answer = completenessSchema.parse(await (await route.fetch()).json());
    await route.fulfill({ json: repeated(answer, count) });
  });
  await page.reload();
}

function repeated(answer: Completeness, count: number): Completeness {
  const tables = answer.tables.map((table) => ({
    ...table,
    heads: Array.from({ length: count }, (_, at) => {
      const head = table.heads[at % table.heads.length];
      if (!head) throw new Error('A table without units.');
      return { ...head, unit: `${20_000 + at}@2025-07-01` };
    }),
  }));
  return { ...answer, tables };
}
