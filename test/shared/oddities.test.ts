// One untidy workbook for each table, laid out by hand, through the real reader: it must give the stated figures and no
// error. How each is untidy is written in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../shared/examine';
import { formsInForce } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import { readWorkbook } from '../../shared/xlsx/read';
import { oddities } from '../samples/oddities/index';
import { contextOf, sumOverSubjects } from './sampleTable';

test('every table has an untidy workbook, with five oddities or more', () => {
  expect(oddities.map(({ table }) => table).sort()).toEqual([...new Set(tables.map(({ id }) => id))].sort());
  expect(oddities.filter(({ odd }) => odd.length < 5)).toEqual([]);
});

test.each(oddities.map((oddity) => [oddity.table, oddity] as const))(
  '%s is read from its untidy workbook',
  async (table, { unit, period, figures }) => {
    const bytes = readFileSync(join(__dirname, `../samples/oddities/${table}.xlsx`));
    const context = contextOf(unit, period, 'cutoff15');
    const forms = formsInForce(tables, context.period.cutoff).map(({ definition }) => definition);
    const [sheet] = examine(await readWorkbook(new Uint8Array(bytes)), forms, () => context);
    expect(sheet?.detection.issues).toEqual([]);
    expect(sheet?.tables.map(({ found }) => found.definition.id)).toEqual([table]);
    const examined = sheet?.tables[0];
    expect(examined?.checked.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const definition = examined?.found.definition;
    expect(definition && sumOverSubjects(definition, examined.checked.figures)).toMatchObject(figures);
  },
);
