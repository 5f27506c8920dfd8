// What a verification finds: which kind of difference, and where. Ids and numbers, never a value.
export interface Fault {
  readonly what:
    | 'eventMissing'
    | 'eventChanged'
    | 'headMissing'
    | 'headChanged'
    | 'versionMissing'
    | 'versionChanged'
    | 'versionUnknown'
    | 'rootDiffers'
    | 'workbookChanged'
    | 'workbookUnknown';
  /** E.g. `petitions 2024-Q1 25276@2024-01-01 2`: table, period, unit and number of the event or version. */
  readonly where: string;
}

const words: Readonly<Record<Fault['what'], string>> = {
  eventMissing: 'Thiếu sự kiện đã ghi sổ · an event is gone',
  eventChanged: 'Sự kiện đã bị sửa · an event was changed',
  headMissing: 'Thiếu dòng trạng thái của đơn vị · the head of a unit is gone',
  headChanged: 'Dòng trạng thái không khớp sổ · a head does not say what the chain says',
  versionMissing: 'Thiếu bản nộp · a version is gone',
  versionChanged: 'Bản nộp đã bị sửa · a version was changed',
  versionUnknown: 'Có bản nộp không có trong chuỗi sự kiện · a version nobody submitted',
  rootDiffers:
    'Mã xác minh của bản tổng hợp không khớp sổ · the root of a publication does not fit the ledger',
  workbookChanged: 'Tệp tổng hợp đã bị sửa hoặc mất · a published workbook was changed or is gone',
  workbookUnknown:
    'Không có bản tổng hợp nào mang mã xác minh này · no publication has the root of this workbook',
};

export function faultSentence({ what, where }: Fault): string {
  return `${words[what]}: ${where}`;
}
