import fc from 'fast-check';
import { gathering, piecesOf } from '../../addin/reader/pieces';

function sent(number: number, message: unknown) {
  return [...piecesOf(number, message)].map((piece) => structuredClone(piece));
}

const sheet = {
  sheet: 'OCOP',
  values: Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 14 }, (_cell, at) => row * at)),
  hiddenRows: [4, 7],
};

test('a sheet of 140,000 cells goes in pieces of 10,000 at most, and arrives as it was', () => {
  const pieces = sent(1, { kind: 'find', grids: [sheet], answers: {} });
  expect(pieces.length).toBeGreaterThan(14);
  for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(100_000);
  const gather = gathering();
  const answers = pieces.map(gather);
  expect(answers.slice(0, -1).every((answer) => answer === undefined)).toBe(true);
  expect(answers.at(-1)).toEqual({ message: { kind: 'find', grids: [sheet], answers: {} } });
});

test('what is small goes at once', () => {
  expect(sent(3, { reply: [1, 2, 3] })).toEqual([{ number: 3, whole: { reply: [1, 2, 3] } }]);
});

test('pieces of two messages may mix', () => {
  const one = sent(1, { rows: sheet.values });
  const other = sent(2, { rows: sheet.values.slice(0, 5000) });
  const gather = gathering();
  const mixed = one.flatMap((piece, at) => [piece, ...(other[at] ? [other[at]] : [])]);
  const whole = mixed.flatMap((piece) => gather(piece) ?? []);
  expect(whole).toEqual([
    { message: { rows: sheet.values.slice(0, 5000) } },
    { message: { rows: sheet.values } },
  ]);
});

test('whatever is sent arrives as it was', () => {
  const cell = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.record({ error: fc.string() }));
  const list = fc
    .tuple(fc.array(cell, { maxLength: 20 }), fc.integer({ min: 1, max: 400 }))
    .map(([some, times]) => Array.from({ length: times }, () => some).flat());
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      cell,
      list,
      fc.dictionary(fc.string(), tie('node')),
      fc.array(tie('node')),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (message) => {
      const gather = gathering();
      expect(sent(1, message).map(gather).at(-1)).toEqual({ message: structuredClone(message) });
    }),
    { numRuns: 60 },
  );
});
