// Who the checked workbook is taken to come from, and which units its cells may name. Without --unit it is the
// province that the unit names in the workbook agree on; a workbook that names none is checked on its own.
import type { TableDefinition } from '../../shared/definition';
import type { Grid } from '../../shared/grid';
import { Problem } from '../../shared/problem';
import type { Unit } from '../../shared/unit';
import { parseUnitKey, provinceCodeOf, unitKey } from '../../shared/unit';
import { unitNamed } from '../../shared/units/match';
import { unitByKey, unitOn, unitsOn } from '../../shared/units/registry';

export interface Reporter {
  readonly unit: Unit;
  readonly units: readonly Unit[];
}

export function reporterFor(
  grids: readonly Grid[],
  definitions: readonly TableDefinition[],
  wanted: string | undefined,
  day: string,
): Reporter {
  if (wanted !== undefined) {
    const unit = parseUnitKey(wanted) ? unitByKey(wanted) : unitOn(wanted, day);
    if (!unit) throw new Problem('unknownUnit', { unit: wanted });
    return { unit, units: unitsOn(day, provinceCodeOf(unit)) };
  }
  const province = provinceNamed(textsOf(grids), day);
  if (province) return { unit: province, units: unitsOn(day, province.key) };
  return { unit: nobody(definitions), units: [] };
}

/** The one province in which most cells name a unit; none when no cell does or two provinces fit equally. */
function provinceNamed(texts: ReadonlySet<string>, day: string): Unit | undefined {
  const provinces = unitsOn(day).filter((unit) => unit.within.length === 0);
  const scores = provinces
    .map((province) => ({ province, hits: hitsIn(unitsOn(day, province.key), texts) }))
    .sort((a, b) => b.hits - a.hits);
  const [best, next] = scores;
  return best && best.hits > 0 && best.hits > (next?.hits ?? 0) ? best.province : undefined;
}

function hitsIn(units: readonly Unit[], texts: ReadonlySet<string>): number {
  let hits = 0;
  for (const text of texts) if (unitNamed(text, units)) hits++;
  return hits;
}

/** Short texts that could name a unit; the first thousands of cells tell enough. */
function textsOf(grids: readonly Grid[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of grids.flatMap((grid) => grid.values.slice(0, 400))) {
    for (const value of row) {
      if (typeof value === 'string' && value.length > 2 && value.length < 60 && texts.size < 600)
        texts.add(value);
    }
  }
  return texts;
}

function nobody(definitions: readonly TableDefinition[]): Unit {
  const kind = definitions[0]?.reporter[0] ?? 'xa';
  return {
    key: unitKey('00000', '2024-01-01'),
    code: '00000',
    from: '2024-01-01',
    kind,
    name: '…',
    within: [],
  };
}
