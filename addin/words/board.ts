// The texts of the province's half. They come with its screens and not with the first one, which nearly everybody
// leaves at the submitting half; English comes when it is asked for.
import { use } from 'react';
import { boardVi, type BoardWords } from './boardVi';
import { useLanguage } from './language';

export type { BoardWords };

let english: Promise<BoardWords> | undefined;

export function useBoardWords(): BoardWords {
  const language = useLanguage();
  if (language === 'vi') return boardVi;
  return use((english ??= import('./boardEn').then(({ boardEn }) => boardEn)));
}
