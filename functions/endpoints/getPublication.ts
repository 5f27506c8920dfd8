// A published workbook: `all.xlsx` is the common edition, `leaders.xlsx` the one with sensitive figures by unit.
import { z } from 'zod';
import { periodSchema } from '../../shared/periodSchema';
import { Problem } from '../../shared/problem';
import { httpEndpoint, takesNothing } from '../endpoint';
import { isScope, mayOpen } from '../publish';
import { settings } from '../settings';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  path: z.strictObject({ period: periodSchema, file: z.string().regex(/^[a-z]+\.xlsx$/) }),
  query: z.strictObject({
    number: z.coerce
      .number()
      .int()
      .min(1)
      .max(999_999)
      .optional()
      .describe('an earlier one; else the current'),
  }),
  name: 'getPublication',
  method: 'GET',
  route: 'publications/{period}/{file}',
  summary: 'A published workbook',
  asks: 'member',
  answers: 'workbook',
  async run({ caller, path: { period, file }, query: { number } }) {
    const scope = file.replace(/\.xlsx$/, '');
    if (!isScope(scope) || !mayOpen(caller, scope)) throw new Problem('notFound');
    const { province } = settings();
    const { workbooks } = stores();
    const publication =
      number === undefined
        ? (await workbooks.pointer(province, period, scope))?.publication
        : await workbooks.publication(province, { period, scope, number });
    if (!publication) throw new Problem('notFound');
    return {
      digest: publication.digest,
      fileName: `giao-ban-${period}-${publication.number}.xlsx`,
      async load() {
        const bytes = await workbooks.read(province, publication);
        if (!bytes) throw new Error('A published workbook has lost its bytes.');
        return bytes;
      },
    };
  },
});
