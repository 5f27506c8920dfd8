// Submits a table, or with `dryRun=true` says what submitting it now would do.
import { z } from 'zod';
import { dryRunSchema, receiptSchema } from '../../shared/api';
import { submissionSchema } from '../../shared/submission';
import { httpEndpoint, takesNothing } from '../endpoint';
import { knownOf, submit } from '../submit';

httpEndpoint({
  ...takesNothing,
  query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
  body: submissionSchema,
  name: 'postSubmission',
  method: 'POST',
  route: 'submissions',
  summary: 'Submit a table; the same submission again answers the same receipt',
  asks: 'member',
  answers: z.union([receiptSchema, dryRunSchema]),
  ahead: ({ body }) => knownOf(body),
  async run({ caller, query, body, ahead }) {
    const dryRun = query.dryRun === 'true';
    const { receipt, isNew } = await submit(caller, body, dryRun, ahead);
    if (dryRun) return { json: { wouldBe: receipt } };
    return { status: isNew ? 201 : 200, json: receipt };
  },
});
