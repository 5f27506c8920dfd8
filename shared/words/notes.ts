// Notes as sentences: what is so, and that nothing needs to be done unless it is not meant.
import type { Note } from '../reading/notes';
import type { Language } from './issueWords';

const words: Readonly<Record<Language, Readonly<Record<Note['code'], (at: string) => string>>>> = {
  vi: {
    hiddenRows: (at) =>
      `Các dòng đang ẩn hoặc bị lọc vẫn được tính: ${at}. Nếu không nộp, hãy xóa các dòng này.`,
    hiddenColumns: (at) => `Các cột đang ẩn vẫn được đọc: ${at}. Hiện lại để kiểm tra trước khi nộp.`,
  },
  en: {
    hiddenRows: (at) => `Hidden or filtered rows are counted too: ${at}. Delete them if they are not meant.`,
    hiddenColumns: (at) => `Hidden columns are read too: ${at}. Show them and look before submitting.`,
  },
};

export function noteSentence({ code, at }: Note, language: Language): string {
  return words[language][code](at.join(', '));
}
