// A published workbook or its report in words: `all` is the common edition, `leaders` the one with sensitive figures by
// unit, and there is one for each table, each former district and each group an administrator has named.
import { z } from 'zod';
import { periodSchema } from '../../shared/periodSchema';
import { Problem } from '../../shared/problem';
import { httpEndpoint, takesNothing } from '../endpoint';
import { current } from '../publish';
import { mayOpen } from '../scopes';
import { settings } from '../settings';
import { fileKindSchema } from '../store/workbooks';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  path: z.strictObject({ period: periodSchema, file: z.string().regex(/^[\w-]{1,60}\.(xlsx|docx)$/) }),
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
  summary: 'A published workbook (.xlsx), or its report in words (.docx)',
  asks: 'member',
  answers: 'workbook',
  async run({ caller, path: { period, file }, query: { number } }) {
    const [scope = '', ending] = file.split('.');
    const kind = fileKindSchema.parse(ending);
    if (!mayOpen(caller, scope)) throw new Problem('notFound');
    const { province } = settings();
    const { workbooks } = stores();
    const publication =
      number === undefined
        ? await current(period, scope)
        : await workbooks.publication(province, { period, scope, number });
    if (!publication) throw new Problem('notFound');
    return {
      digest: kind === 'xlsx' ? publication.digest : `${publication.digest}-${kind}`,
      kind,
      fileName: `giao-ban-${period}-${publication.number}.${kind}`,
      async load() {
        const bytes = await workbooks.read(province, publication, kind);
        if (!bytes) throw new Error('A published workbook has lost its bytes.');
        return bytes;
      },
    };
  },
});
