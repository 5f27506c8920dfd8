import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../../shared/xlsx/read';

describe('an .xlsx becomes a grid', () => {
  test('with numbers, text, formats, fonts and merges where they lie', async () => {
    const bytes = await writeXlsx({
      defaultFont: { name: 'Times New Roman', size: 12 },
      sheets: [
        {
          name: 'Biểu 1',
          rows: [['Tiêu đề'], [0.413, 'x']],
          cells: new Map([
            ['1,0', { value: 0.413, type: 'number', style: { numFmt: '0.0%', font: { name: '.VnTime' } } }],
          ]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
      ],
    });
    const [grid] = await readWorkbook(bytes);
    expect(grid?.values).toEqual([['Tiêu đề'], [0.413, 'x']]);
    expect(grid?.formats?.[1]?.[0]).toBe('0.0%');
    expect(grid?.fonts?.[1]?.[0]).toBe('.VnTime');
    expect(grid?.fonts?.[0]?.[0]).toBe('Times New Roman');
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test.each(['1900', '1904'] as const)(
    'with dates as serial numbers of the %s system',
    async (dateSystem) => {
      const day = new Date(Date.UTC(2024, 5, 5));
      const bytes = await writeXlsx({
        dateSystem,
        sheets: [
          {
            name: 'Biểu',
            rows: [[day]],
            cells: new Map([['0,0', { value: day, type: 'date', style: { numFmt: 'dd/mm/yyyy' } }]]),
          },
        ],
      });
      const [grid] = await readWorkbook(bytes);
      expect(grid?.values[0]?.[0]).toBe(dateSystem === '1900' ? 45448 : 45448 - 1462);
      expect(grid?.formats?.[0]?.[0]).toBe('dd/mm/yyyy');
      expect(grid?.date1904).toBe(dateSystem === '1904');
    },
  );

  test('with errors typed and formulas without a result named', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Biểu',
          rows: [['a', null, null]],
          cells: new Map([
            ['0,1', { value: '#REF!', type: 'error' }],
            ['0,2', { value: null, type: 'formula', formula: 'A1+1' }],
          ]),
        },
      ],
    });
    const [grid] = await readWorkbook(bytes);
    expect(grid?.values[0]?.[1]).toEqual({ error: '#REF!' });
    expect(grid?.withoutResult).toEqual(['C1']);
  });

  test('without a cell far from everything else, which is named', async () => {
    const rows = [['Xã', 'Số'], ['Lộc An', 5], ...Array.from({ length: 8999 }, () => [])];
    const far = [...new Array<null>(16_000).fill(null), 'x'];
    const cells = new Map([['1,1', { value: 5, type: 'number', style: { numFmt: '0.00' } }]] as const);
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Bìa', rows: [['Bìa']] },
        {
          name: 'Biểu',
          rows: [...rows.slice(0, 9000), far],
          cells,
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
      ],
    });
    const [cover, grid] = await readWorkbook(bytes);
    expect([cover?.values, cover?.far]).toEqual([[['Bìa']], undefined]);
    expect([grid?.values, grid?.far]).toEqual([
      [
        ['Xã', 'Số'],
        ['Lộc An', 5],
      ],
      ['WQK9001'],
    ]);
    expect([grid?.formats?.[1]?.[1], grid?.merges?.length]).toEqual(['0.00', 1]);
  });

  test('not at all where a sheet is too large in earnest: its name and a cell are said', async () => {
    const scattered = Array.from({ length: 2100 }, (_, at) =>
      at % 100 === 0 ? [...new Array<null>(16_000).fill(null), at] : [],
    );
    const bytes = await writeXlsx({ sheets: [{ name: 'Rác', rows: scattered }] });
    await expect(readWorkbook(bytes)).rejects.toMatchObject({
      code: 'sheetTooLarge',
      params: { sheet: 'Rác', cell: expect.stringMatching(/^WQK\d+$/) },
    });
  });

  test('without the sheets the user has hidden', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Biểu', rows: [['a']] },
        { name: 'Cũ', rows: [['b']], hidden: true },
      ],
    });
    expect((await readWorkbook(bytes)).map((grid) => grid.sheet)).toEqual(['Biểu']);
  });

  test('with hidden rows and columns read and named', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Biểu',
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
          columns: [{}, { hidden: true }],
          rowDefs: new Map([[1, { hidden: true }]]),
        },
      ],
    });
    const [grid] = await readWorkbook(bytes);
    expect(grid?.hiddenRows).toEqual([1]);
    expect(grid?.hiddenColumns).toEqual([1]);
    expect(grid?.values[1]).toEqual(['c', 'd']);
  });
});

describe('a workbook of Excel 97-2003', () => {
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, 'files/excel97.xls')));

  test('is read with its dates, errors and merges', async () => {
    const [grid] = await readWorkbook(bytes);
    expect(grid?.values).toEqual([
      ['Xã', 'Ngày', 'Tỷ lệ', 'Lỗi'],
      ['Lộc Thành', 45448, 0.413, { error: '#DIV/0!' }],
    ]);
    expect(grid?.formats?.[1]?.[1]).toBe('dd/mm/yyyy');
    expect(grid?.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
  });

  test('is refused when it has a password', async () => {
    const locked = bytes.slice();
    const view = new DataView(locked.buffer);
    const start = locked.findIndex(
      (_, at) => at % 64 === 0 && at > 0 && view.getUint32(at, true) === 0x00100809,
    );
    view.setUint16(start + 20, 0x2f, true);
    await expect(readWorkbook(locked)).rejects.toMatchObject({ code: 'encryptedWorkbook' });
  });

  test('is refused when its records are damaged, and when it is another kind of document', async () => {
    const cut = bytes.slice(0, 1024);
    await expect(readWorkbook(cut)).rejects.toMatchObject({ code: 'notAWorkbook' });
    const renamed = bytes.map((byte, at) => (bytes[at] === 0x57 && bytes[at + 2] === 0x6f ? 0x58 : byte));
    await expect(readWorkbook(renamed)).rejects.toMatchObject({ code: 'notAWorkbook' });
  });
});
