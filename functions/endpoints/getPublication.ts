// A published workbook: `all.xlsx` is the common edition, `leaders.xlsx` the one with sensitive figures by unit.
import { z } from 'zod';
import { periodSchema } from '../../shared/period';
import { Problem } from '../../shared/problem';
import { httpEndpoint, takesNothing } from '../endpoint';
import { isScope, mayOpen } from '../publish';
import { settings } from '../settings';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  path: z.strictObject({ period: periodSchema, file: z.string().regex(/^[a-z]+\.xlsx$/) }),
  name: 'getPublication',
  method: 'GET',
  route: 'publications/{period}/{file}',
  summary: 'A published workbook',
  asks: 'member',
  answers: 'workbook',
  async run({ caller, path: { period, file } }) {
    const scope = file.replace(/\.xlsx$/, '');
    if (!isScope(scope) || !mayOpen(caller, scope)) throw new Problem('notFound');
    const { province } = settings();
    const { workbooks } = stores();
    const pointer = await workbooks.pointer(province, period, scope);
    if (!pointer) throw new Problem('notFound');
    const { publication } = pointer;
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
