// The shape of registry.json: units with the same first and last day share a stretch, and inside it every attribute is
// one text with a separator. 14,000 units take 420 KB (110 KB compressed), load at once and cost the compiler nothing.
import type { Unit, UnitKind } from '../unit';
import { unitKey } from '../unit';

export type TerritoryKind = Exclude<UnitKind, 'agency'>;

/** How a unit's full name begins; names are stored without it. */
export const KIND_WORDS: Readonly<Record<TerritoryKind, string>> = {
  tinh: 'Tỉnh',
  thanhPhoTrungUong: 'Thành phố',
  huyen: 'Huyện',
  quan: 'Quận',
  thiXa: 'Thị xã',
  thanhPho: 'Thành phố',
  xa: 'Xã',
  phuong: 'Phường',
  thiTran: 'Thị trấn',
  dacKhu: 'Đặc khu',
};

export interface Stretch {
  from: string;
  to?: string | undefined;
  /** Columns joined by `|`. `into` holds the positions, in the whole file, of a unit's successors, joined by a blank. */
  code: string;
  kind: string;
  name: string;
  above: string;
  into: string;
}

export interface RegistryFile {
  about: string;
  stretches: Stretch[];
}

export interface Registered {
  readonly unit: Unit;
  /** Keys of the units that followed it. */
  readonly into: readonly string[];
}

/** Units in the order of the file. A damaged file throws a plain error: it is built by us, so that is a bug. */
export function decodeRegistry(file: RegistryFile): Registered[] {
  const rows = file.stretches.flatMap(rowsOf);
  const above = new Map(rows.map((row) => [row.code, row.above]));
  return rows.map((row) => ({
    unit: {
      key: unitKey(row.code, row.from),
      code: row.code,
      from: row.from,
      ...(row.to !== undefined && { to: row.to }),
      kind: row.kind,
      name: `${KIND_WORDS[row.kind]} ${row.name}`,
      within: chain(row.above, above),
    },
    into: row.into.map((at) => {
      const next = rows[at];
      if (!next) throw new Error(`registry.json: ${row.code} is followed by row ${at}, which does not exist`);
      return unitKey(next.code, next.from);
    }),
  }));
}

function rowsOf(stretch: Stretch) {
  const { from, to } = stretch;
  const [codes, kinds, names, aboves, intos] = [
    stretch.code,
    stretch.kind,
    stretch.name,
    stretch.above,
    stretch.into,
  ].map((column) => column.split('|'));
  return (codes ?? []).map((code, i) => {
    const [kind, name, above, into] = [kinds?.[i], names?.[i], aboves?.[i], intos?.[i]];
    if (!isTerritoryKind(kind) || name === undefined || above === undefined || into === undefined) {
      throw new Error(`registry.json: the columns of ${from} end before unit ${code}`);
    }
    return { code, from, to, kind, name, above, into: into === '' ? [] : into.split(' ').map(Number) };
  });
}

/** Codes above, nearest first. A code's place in the hierarchy is stable; which of them exist depends on the day. */
function chain(code: string, above: ReadonlyMap<string, string>): string[] {
  return code === '' ? [] : [code, ...chain(above.get(code) ?? '', above)];
}

function isTerritoryKind(kind: string | undefined): kind is TerritoryKind {
  return kind !== undefined && Object.hasOwn(KIND_WORDS, kind);
}
