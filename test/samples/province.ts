// The units of huyện Lộc Ninh as they were in quý I/2024: 15 xã and one thị trấn. What they report is in sheets/*.ts.

export interface SampleUnit {
  readonly code: string;
  readonly kind: 'xa' | 'thiTran' | 'huyen';
  /** Without the type: "Lộc An". */
  readonly name: string;
}

export const district: SampleUnit = { code: '692', kind: 'huyen', name: 'Lộc Ninh' };

export const communes: readonly SampleUnit[] = [
  { code: '25270', kind: 'thiTran', name: 'Lộc Ninh' },
  { code: '25273', kind: 'xa', name: 'Lộc Hòa' },
  { code: '25276', kind: 'xa', name: 'Lộc An' },
  { code: '25279', kind: 'xa', name: 'Lộc Tấn' },
  { code: '25280', kind: 'xa', name: 'Lộc Thạnh' },
  { code: '25282', kind: 'xa', name: 'Lộc Hiệp' },
  { code: '25285', kind: 'xa', name: 'Lộc Thiện' },
  { code: '25288', kind: 'xa', name: 'Lộc Thuận' },
  { code: '25291', kind: 'xa', name: 'Lộc Quang' },
  { code: '25292', kind: 'xa', name: 'Lộc Phú' },
  { code: '25294', kind: 'xa', name: 'Lộc Thành' },
  { code: '25297', kind: 'xa', name: 'Lộc Thái' },
  { code: '25300', kind: 'xa', name: 'Lộc Điền' },
  { code: '25303', kind: 'xa', name: 'Lộc Hưng' },
  { code: '25305', kind: 'xa', name: 'Lộc Thịnh' },
  { code: '25306', kind: 'xa', name: 'Lộc Khánh' },
];

const kindWords = { xa: 'Xã', thiTran: 'Thị trấn', huyen: 'Huyện' } as const;

/** "Xã Lộc An". */
export function fullName(unit: SampleUnit): string {
  return `${kindWords[unit.kind]} ${unit.name}`;
}
