import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { Problem } from '../../../shared/problem';
import { guardXlsx } from '../../../shared/xlsx/guard';
import { readWorkbook } from '../../../shared/xlsx/read';
import { zip, type Part } from './zip';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const types: Part = { name: '[Content_Types].xml', content: text('<Types/>') };
const workbook: Part = { name: 'xl/workbook.xml', content: text('<workbook/>') };

function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}

describe('a file is refused before any parser sees it', () => {
  test('when it is text, HTML or nothing at all', () => {
    expect(refusal(() => guardXlsx(text('STT;Xã;Số tiêu chí\n1;Lộc An;19\n')))).toBe('notAWorkbook');
    expect(refusal(() => guardXlsx(text('<html><table><tr><td>1</td></tr></table></html>')))).toBe(
      'notAWorkbook',
    );
    expect(refusal(() => guardXlsx(new Uint8Array()))).toBe('notAWorkbook');
  });

  test('when it is a zip of something else', () => {
    expect(refusal(() => guardXlsx(zip([{ name: 'word/document.xml', content: text('<w/>') }])))).toBe(
      'notAWorkbook',
    );
  });

  test('when its zip is cut off', () => {
    const whole = zip([types, workbook]);
    expect(refusal(() => guardXlsx(whole.subarray(0, whole.length - 30)))).toBe('notAWorkbook');
  });

  test('when it is larger than 20 MB', () => {
    expect(refusal(() => guardXlsx(new Uint8Array(20 * 2 ** 20 + 1)))).toBe('workbookTooLarge');
  });

  test('when it would unpack to hundreds of megabytes', () => {
    const zeros = deflateRawSync(new Uint8Array(64 * 2 ** 20));
    const sheet: Part = { name: 'xl/worksheets/sheet1.xml', deflated: zeros, unpacked: 64 * 2 ** 20 };
    expect(refusal(() => guardXlsx(zip([types, workbook, sheet])))).toBe('suspiciousWorkbook');
  });

  test('when a part claims to be empty and is not, since nothing would bound it', () => {
    const zeros = deflateRawSync(new Uint8Array(2 ** 20));
    const sheet: Part = { name: 'xl/worksheets/sheet1.xml', deflated: zeros, unpacked: 0 };
    expect(refusal(() => guardXlsx(zip([types, workbook, sheet])))).toBe('suspiciousWorkbook');
  });

  test('when two parts have one name, or a name climbs out of the archive', () => {
    expect(refusal(() => guardXlsx(zip([types, workbook, workbook])))).toBe('suspiciousWorkbook');
    const outside: Part = { name: '../etc/passwd', content: text('x') };
    expect(refusal(() => guardXlsx(zip([types, workbook, outside])))).toBe('suspiciousWorkbook');
  });

  test('when it needs a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'Biểu', rows: [['a']] }],
      encryption: { password: 'mật khẩu', spinCount: 10 },
    });
    expect(refusal(() => guardXlsx(locked))).toBe('encryptedWorkbook');
    expect(refusal(() => guardXlsx(zip([types, { ...workbook, flags: 1 }])))).toBe('encryptedWorkbook');
  });
});

test('a part that is larger than its directory says stops the reading', async () => {
  const file = await writeXlsx({ sheets: [{ name: 'Biểu', rows: [['a'.repeat(5000)]] }] });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at + 46 < file.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  await expect(readWorkbook(file)).rejects.toMatchObject({ code: 'suspiciousWorkbook' });
});

test('a plain workbook passes', async () => {
  expect(guardXlsx(await writeXlsx({ sheets: [{ name: 'Biểu', rows: [['a', 1]] }] }))).toBe('xlsx');
});
