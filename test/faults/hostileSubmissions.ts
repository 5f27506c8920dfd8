// Submissions of the agreed form whose content is absurd: they pass the schema and reach the check, the figures and
// the ledger. Columns, items and figures are those of the definition, what stands in them is not.
import fc from 'fast-check';
import type { Definitions } from '../../shared/api';
import { longestText, type Submission } from '../../shared/submission';
import { oddTexts } from './hostileValues';

type Known = Definitions['definitions'][number];

const ratio = fc.record({
  num: fc.oneof(fc.integer(), fc.constantFrom(0, -1, 1e308)),
  den: fc.constantFrom(0, 1, -1, 14, 1e-320),
});
const number = fc.oneof(
  fc.integer({ min: -5, max: 60_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 2 ** 53, -(2 ** 53), 1e21, 45_365),
);
const shortText = fc.oneof(
  fc.constantFrom(...oddTexts).map((text) => text.slice(0, longestText)),
  fc.string({ maxLength: 40 }),
);

/** `sound`: a submission whose other parts are kept. */
export function absurdSubmissions(known: readonly Known[], sound: Submission): fc.Arbitrary<string> {
  return fc
    .constantFrom(...known)
    .chain((one) => absurd(one, sound))
    .map((submission) => JSON.stringify(submission));
}

function absurd({ definition, revision }: Known, sound: Submission): fc.Arbitrary<Submission> {
  const leaving = definition.columns.filter(({ leaves, personal }) => leaves && !personal);
  const texts = [
    ...definition.columns.flatMap(({ choices }) => (choices ?? []).map(({ key }) => key)),
    sound.unit,
  ];
  const cell = fc.oneof(number, fc.constantFrom(...texts), shortText, ratio, fc.constant(null));
  const rows = definition.layout === 'form' ? definition.items.length : 3;
  const column = fc.array(cell, { minLength: rows, maxLength: rows });
  const figures = fc.dictionary(
    fc.constantFrom(...definition.figures.map(({ key }) => key), ...oddTexts.slice(10, 14)),
    fc.oneof(number, ratio, fc.constant(null)),
  );
  const isRegister = definition.layout === 'register';
  return fc
    .record({
      submissionId: fc.uuid({ version: 4 }),
      columns: isRegister
        ? fc.constant({})
        : fc.record(Object.fromEntries(leaving.map(({ key }) => [key, column]))),
      figures: fc.dictionary(fc.constantFrom(sound.unit, '692@2024-01-01', '__proto__', ''), figures, {
        maxKeys: 2,
      }),
      explanations: fc.array(fc.record({ code: fc.constant('unique' as const), text: shortText }), {
        maxLength: 2,
      }),
    })
    .map((content) => ({
      ...sound,
      ...{ table: definition.id, revision },
      ...content,
      sheetRows: isRegister ? [] : Array.from({ length: rows }, (_, row) => row + 5),
      ...(definition.layout === 'form' ? { items: definition.items.map(({ key }) => key) } : {}),
    }));
}
