// Figures of an earlier period in the units of today: what several units gave before they were joined is added up the way
// units of a province are. Who was divided, or whose part is missing, cannot be compared and is left out.
import { addedFigures } from './aggregate';
import type { TableDefinition } from './definition';
import type { FiguresBySubject } from './figure';
import type { Unit } from './unit';
import { formerUnits } from './units/former';

export interface Restated {
  readonly figures: FiguresBySubject;
  /** Subjects whose figures are those of several former units added up. */
  readonly merged: readonly string[];
}

/** `day`: cut-off of the period in which the figures were given; `subjects`: the units to restate them for. */
export function restated(
  definition: TableDefinition,
  given: FiguresBySubject,
  day: string,
  subjects: readonly Unit[],
): Restated {
  const figures: FiguresBySubject = {};
  const merged: string[] = [];
  for (const subject of subjects) {
    const former = formerUnits(subject, day) ?? [];
    const parts = former.map(({ key }) => given[key]).filter((one) => one !== undefined);
    if (parts.length === 0 || parts.length < former.length) continue;
    if (parts.length > 1) merged.push(subject.key);
    const [only] = parts;
    figures[subject.key] = parts.length === 1 && only ? only : addedFigures(definition, parts);
  }
  return { figures, merged };
}
