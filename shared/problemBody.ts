// A refusal as it travels over HTTP: RFC 9457 `application/problem+json` with our code and parameters.
// Apart from shared/problem.ts, so that who only throws or shows a refusal does not load zod.
import { z } from 'zod';
import { issueSchema, paramSchema } from './issue';

/** The body of a refusal over HTTP. */
export const problemBodySchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  params: z.record(z.string(), paramSchema),
  invocationId: z.string(),
  issues: z.array(issueSchema).optional(),
});
export type ProblemBody = z.infer<typeof problemBodySchema>;
