// Oddities of single values: numbers, percentages, dates, stars and units in the ways people type them, and cells that
// cannot be read at all.
import { leavesOf, type Draft, type Spoilt } from '../draft';
import type { Kind } from '../form';
import { type Oddity } from '../oddity';
import type { Rng } from '../rng';
import type { Writing } from '../cell';

function has(...kinds: Kind[]): (draft: Draft) => boolean {
  return (draft) => {
    const drawn = new Set(leavesOf(draft.header));
    return draft.form.columns.some(({ key, kind }) => drawn.has(key) && kinds.includes(kind));
  };
}

/** An oddity that is one choice of the author's. */
function habit<K extends keyof Writing>(
  aspect: K,
  way: Writing[K],
  name: string,
  chance: number,
  ...kinds: Kind[]
): Oddity {
  return {
    name,
    slot: aspect,
    chance,
    fits: has(...kinds),
    apply: (draft) => {
      draft.writing[aspect] = way;
    },
  };
}

export const valueOddities: readonly Oddity[] = [
  habit('numbers', 'text', 'numbersAsText', 0.15, 'integer', 'decimal'),
  habit('numbers', 'vietnamese', 'vietnameseNumbers', 0.18, 'integer', 'decimal'),
  habit('numbers', 'american', 'americanNumbers', 0.12, 'integer', 'decimal'),
  habit('numbers', 'padded', 'paddedNumbers', 0.2, 'integer'),
  {
    name: 'fractionText',
    chance: 0.25,
    fits: (draft) => draft.form.outOf !== undefined,
    apply: (draft) => {
      draft.writing.fractions = draft.form.outOf ?? {};
    },
  },
  habit('percents', 'text', 'percentsAsText', 0.35, 'percent'),
  habit('percents', 'format', 'percentsAsFormat', 0.7, 'percent'),
  habit('dates', 'slashes', 'datesAsText', 0.22, 'date'),
  habit('dates', 'words', 'datesInWords', 0.15, 'date'),
  habit('dates', 'shortYear', 'datesWithShortYear', 0.2, 'date'),
  habit('dates', 'mixed', 'datesMixed', 0.25, 'date'),
  habit('stars', 'word', 'starsInWords', 0.28, 'stars'),
  habit('stars', 'glyphs', 'starsAsGlyphs', 0.35, 'stars'),
  habit('stars', 'asterisks', 'starsAsAsterisks', 1, 'stars'),
  habit('units', 'bare', 'unitsBare', 0.22, 'unit'),
  habit('units', 'abbreviated', 'unitsAbbreviated', 0.18, 'unit'),
  habit('units', 'offices', 'unitsAsOffices', 0.15, 'unit'),
  habit('units', 'capitals', 'unitsInCapitals', 0.12, 'unit'),
  habit('units', 'withoutAccents', 'unitsWithoutAccents', 0.4, 'unit'),
  {
    name: 'date1904',
    chance: 0.1,
    apply: (draft) => {
      draft.writing.date1904 = true;
    },
  },
  spoiling('dashesForZero', 'dash', 0.15, 3, (value, kind) => kind === 'integer' && value === 0),
  spoiling(
    'fractionsBecameDates',
    'becameDate',
    0.12,
    1,
    (value, kind) => kind === 'integer' && value !== null,
  ),
  spoiling(
    'errorCells',
    'error',
    0.13,
    2,
    (value, kind) => value !== null && kind !== 'text' && kind !== 'unit',
  ),
  spoiling(
    'formulasWithoutResult',
    'formulaWithoutResult',
    0.16,
    2,
    (value, kind) => value !== null && kind === 'integer',
  ),
];

/** At most `most` cells are spoilt, none of them twice. */
function spoiling(
  name: string,
  how: Spoilt,
  chance: number,
  most: number,
  may: (value: unknown, kind: Kind) => boolean,
): Oddity {
  const candidates = (draft: Draft): string[] => {
    const drawn = new Set(leavesOf(draft.header));
    return draft.form.columns
      .filter(({ key }) => drawn.has(key))
      .flatMap(({ key, kind }) =>
        draft.rows.flatMap((row, i) => (may(row[key], kind) ? [`${i}:${key}`] : [])),
      )
      .filter((cell) => !draft.spoilt.has(cell));
  };
  return {
    name,
    chance,
    fits: (draft) => candidates(draft).length > 0,
    apply: (draft: Draft, rng: Rng) => {
      rng
        .shuffled(candidates(draft))
        .slice(0, rng.int(1, most))
        .forEach((cell) => draft.spoilt.set(cell, how));
    },
  };
}
