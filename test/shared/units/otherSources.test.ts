// The registry against two independent lists of units. Every disagreement is a correction or is listed here with its
// reason. The lists lie beside the checkout (../shared/data/units) and not in it: without them this is skipped.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fold } from '../../../shared/text/fold';
import { provinceOf, successorsOf, unitOn, unitsOn } from '../../../shared/units/registry';

const FOLDER = resolve(process.cwd(), '../shared/data/units');
const present = existsSync(FOLDER);
const suite = present ? describe : describe.skip;
const title = present ? 'against other lists of units' : `skipped: other lists of units are not at ${FOLDER}`;

function read(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(FOLDER, name), 'utf8').trim().split(/\r?\n/);
  const keys = head.replace('\ufeff', '').split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [keys[i] ?? '', cell])));
}

/** `code name, province` of all communes, in the form in which names are compared. */
function ours(day: string): string[] {
  return unitsOn(day)
    .filter((unit) => unit.code.length === 5)
    .map((unit) => fold(`${unit.code} ${unit.name}, ${provinceOf(unit.key, day)?.name}`));
}

function theirs(name: string): string[] {
  return read(name).map((row) => fold(`${row.code} ${row.full_name}, ${row.province}`));
}

function differences(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [
    ...a.filter((one) => !inB.has(one)).map((one) => `- ${one}`),
    ...b.filter((one) => !inA.has(one)).map((one) => `+ ${one}`),
  ].sort();
}

suite(title, () => {
  test('before the reform five towns of state farms are spelt with or without "NT" (nông trường)', () => {
    const listed = differences(ours('2025-06-30'), theirs('units_before_2025-07-01.csv'));
    expect(listed.filter((one) => one.startsWith('+'))).toEqual([
      '+ 04621 thị trấn nt liên sơn, tỉnh yên bái',
      '+ 04627 thị trấn nt trần phú, tỉnh yên bái',
      '+ 06616 thị trấn nt thái bình, tỉnh lạng sơn',
      '+ 19114 thị trấn nt việt trung, tỉnh quảng bình',
      '+ 19246 thị trấn nt lệ ninh, tỉnh quảng bình',
    ]);
    expect(listed).toHaveLength(10);
  });

  test('on 2025-07-01 only Phố Bảng differs, which the later list spells as we do', () => {
    expect(differences(ours('2025-07-01'), theirs('units_2025-07-01.csv'))).toEqual([
      '+ 00745 xã phó bảng, tỉnh tuyên quang',
      '- 00745 xã phố bảng, tỉnh tuyên quang',
    ]);
  });

  test('on 2026-04-30 nothing differs', () => {
    expect(differences(ours('2026-04-30'), theirs('units_2026-04-30.csv'))).toEqual([]);
  });

  test('every former commune lies in the district the other list gives it', () => {
    const wrong = read('units_before_2025-07-01.csv').filter((row) => {
      const unit = unitOn(row.code ?? '', '2025-06-30');
      return unit?.within.join() !== `${row.district_code},${row.province_code}`;
    });
    expect(wrong).toEqual([]);
  });

  test('every former commune went into the units the merger map names', () => {
    const day = '2025-06-30';
    const links = unitsOn(day)
      .filter((unit) => unit.code.length === 5)
      .flatMap((unit) =>
        (unit.to === undefined ? [unit] : successorsOf(unit.key)).map((next) => `${unit.code} ${next.code}`),
      );
    const map = read('merger_map_2025-07-01.csv').filter((row) => row.old_code !== '');
    expect(
      differences(
        links,
        map.map((row) => `${row.old_code} ${row.new_code}`),
      ),
    ).toEqual([]);
  });
});
