// What others published, brought into one form: the npm package, our corrections to it, and the codes it lacks. A
// correction that no longer finds its place throws, so that a new release of the package cannot pass unnoticed.
import type { Before, Correction, Mapping, Published } from './published';
import type { Change } from './spans';

interface Named {
  code: string;
  name: string;
  /** Code of the unit directly above, '' for a province. */
  above: string;
}

export interface Source {
  /** As on 2025-06-30, with the codes each went into. */
  before: (Named & { into: string[] })[];
  /** As on 2025-07-01. */
  after: Named[];
  changes: Change[];
}

interface Row {
  code: string;
  name: string;
  district: string;
  province: string;
  into: string;
}

export function readSource(
  published: Published,
  lacking: Before,
  corrections: readonly Correction[],
): Source {
  const [, , provinces, wards, mappings] = published;
  const rows = mappings.data.flatMap(rowOf);
  const communes = wards.data.map((w) => ({
    code: w.ward_code,
    name: clean(w.name),
    above: w.province_code,
  }));
  for (const correction of corrections) correct(correction, rows, communes);
  return {
    before: beforeReform(rows, lacking),
    after: [...provinces.data.map(provinceOf), ...communes],
    changes: corrections.filter((c) => c.kind === 'change'),
  };
}

/** Rows without an old code name units that had ended before 2025 and carry damaged codes: they are not read. */
function rowOf(mapping: Mapping): Row[] {
  const {
    old_ward_code: code,
    old_ward_name,
    old_district_name,
    old_province_name,
    new_ward_code: into,
  } = mapping;
  if (code === null || old_ward_name === null || old_district_name === null || old_province_name === null)
    return [];
  return [
    {
      code,
      name: clean(old_ward_name),
      district: clean(old_district_name),
      province: clean(old_province_name),
      into,
    },
  ];
}

function provinceOf({
  province_code: code,
  name,
  place_type,
}: {
  province_code: string;
  name: string;
  place_type: string;
}) {
  return { code, name: clean(place_type === 'Tỉnh' ? `Tỉnh ${name}` : name), above: '' };
}

function correct(correction: Correction, rows: Row[], communes: Named[]): void {
  switch (correction.kind) {
    case 'renumber':
      found(correction, communes, (c) => c.code === correction.code).forEach((c) => (c.code = correction.to));
      rows.filter((r) => r.into === correction.code).forEach((r) => (r.into = correction.to));
      return;
    case 'successor':
      found(correction, rows, (r) => r.code === correction.code).forEach((r) => (r.into = correction.to));
      return;
    case 'name':
      found(correction, rows, (r) => r.code === correction.code && r.name === correction.was).forEach(
        (r) => (r.name = correction.is),
      );
      return;
    case 'district':
      found(
        correction,
        rows,
        (r) => r.province === correction.province && r.district === correction.was,
      ).forEach((r) => (r.district = correction.is));
      return;
    case 'commune': {
      const { code, name, district, province, into } = correction;
      if (rows.some((r) => r.code === code)) throw new Error(`The package now has commune ${code} itself`);
      rows.push({ code, name, district, province, into });
      return;
    }
    case 'change':
      return;
  }
}

function found<T>(correction: Correction, among: T[], is: (one: T) => boolean): T[] {
  const hits = among.filter(is);
  if (hits.length === 0) throw new Error(`Correction has nothing to correct: ${JSON.stringify(correction)}`);
  return hits;
}

function beforeReform(rows: readonly Row[], lacking: Before): Source['before'] {
  const provinceName = new Map(lacking.provinces);
  const districtCode = new Map(
    lacking.districts.map(([code, name, province]) => [`${name}, ${provinceName.get(province)}`, code]),
  );
  const alsoInto = new Map(lacking.alsoInto.map(([code, ...into]) => [code, into]));
  const districtOf = (row: Row): string => {
    const code = districtCode.get(`${row.district}, ${row.province}`);
    if (code === undefined) throw new Error(`No code for ${row.district}, ${row.province}`);
    return code;
  };
  return [
    ...lacking.provinces.map(([code, name]) => ({ code, name: clean(name), above: '', into: [] })),
    ...lacking.districts.map(([code, name, above]) => ({
      code,
      name: clean(name),
      above,
      into: alsoInto.get(code) ?? [],
    })),
    ...rows.map((row) => ({
      code: row.code,
      name: row.name,
      above: districtOf(row),
      into: [row.into, ...(alsoInto.get(row.code) ?? [])],
    })),
  ];
}

/** The package mixes decomposed letters and typographic apostrophes (M’Drắk) into names. */
function clean(name: string): string {
  return name.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}
