// One wrong cell in a table's own sample, and what must be said about it and where. Cells are those of the form in force
// at the end of quý I/2024.
import type { IssueCode } from '../../shared/issue';

export interface Broken {
  readonly cell: string;
  readonly value: string | number | null;
  readonly issue: IssueCode;
  /** Where it is shown, when that is another cell, or none. */
  readonly at?: string | null;
}

export const broken: Readonly<Record<string, readonly Broken[]>> = {
  ntmCommunes: [
    { cell: 'C8', value: 18, issue: 'nested' },
    { cell: 'C8', value: 20, issue: 'aboveMax' },
    { cell: 'C8', value: 'mười chín', issue: 'notInteger' },
    { cell: 'C11', value: null, issue: 'requiredWhen' },
    { cell: 'E9', value: 'Đạt loại khá', issue: 'notChoice' },
    { cell: 'F9', value: null, issue: 'requiredWhen' },
    { cell: 'G9', value: null, issue: 'requiredWhen' },
    { cell: 'G10', value: '15/03/2024', issue: 'nested' },
    { cell: 'B9', value: 'Xã Lộc Hòa', issue: 'unique' },
    { cell: 'B9', value: 'Xã Lộc Lang', issue: 'unknownUnit' },
  ],
  petitions: [
    { cell: 'D7', value: 5, issue: 'sum', at: 'B7' },
    { cell: 'E7', value: 5, issue: 'sum', at: 'B7' },
    { cell: 'I7', value: 2, issue: 'sum', at: 'G7' },
    { cell: 'N7', value: 2, issue: 'sum', at: 'G7' },
    { cell: 'P7', value: 2, issue: 'sum', at: 'O7' },
    { cell: 'U7', value: 2, issue: 'sum', at: 'S7' },
    { cell: 'H7', value: 9, issue: 'atMost' },
    { cell: 'E7', value: 6, issue: 'atMost' },
    { cell: 'B7', value: null, issue: 'required' },
    { cell: 'D7', value: -1, issue: 'belowMin' },
    { cell: 'D7', value: '–', issue: 'notInteger' },
    { cell: 'B10', value: 9, issue: 'totalRowDiffers', at: 'B11' },
  ],
  citizenReception: [
    { cell: 'N8', value: 3, issue: 'sum', at: 'B8' },
    { cell: 'O8', value: 4, issue: 'sum', at: 'C8' },
    { cell: 'H8', value: 2, issue: 'sum', at: 'D8' },
    { cell: 'J9', value: 19, issue: 'atMost' },
    { cell: 'C8', value: 5, issue: 'atLeast' },
  ],
  petitionRegister: [
    { cell: 'C5', value: '14/12/2023', issue: 'inPeriod' },
    { cell: 'C5', value: '31/02/2024', issue: 'notDate' },
    { cell: 'G5', value: null, issue: 'required' },
    { cell: 'G6', value: 'Khác', issue: 'notChoice' },
    { cell: 'I7', value: 'Đã giải quyết', issue: 'onlyWhen' },
    { cell: 'B6', value: '01/2024', issue: 'unique' },
  ],
  ocopProducts: [
    { cell: 'H8', value: '4 sao', issue: 'band' },
    { cell: 'H8', value: '2 sao', issue: 'notStars' },
    { cell: 'G8', value: '101', issue: 'aboveMax' },
    { cell: 'I8', value: 'UBND tỉnh', issue: 'nested' },
    { cell: 'J8', value: null, issue: 'requiredWhen' },
    { cell: 'L7', value: '15/11/2025', issue: 'expires' },
    { cell: 'B8', value: 'Hạt điều mẫu 1', issue: 'unique' },
  ],
  nationalStandardSchools: [
    { cell: 'F7', value: null, issue: 'required' },
    { cell: 'G6', value: null, issue: 'requiredWhen' },
    { cell: 'I6', value: null, issue: 'requiredWhen' },
    { cell: 'J6', value: '20/08/2026', issue: 'expires' },
    { cell: 'B6', value: 'Trường Mầm non mẫu 1', issue: 'unique' },
  ],
  universalEducation: [
    { cell: 'E5', value: 17, issue: 'atMost' },
    { cell: 'F5', value: '90%', issue: 'ratioMatches' },
    { cell: 'D4', value: 15, issue: 'equal' },
    { cell: 'B6', value: 'Phổ cập giáo dục mẫu', issue: 'missingItem', at: null },
  ],
};
