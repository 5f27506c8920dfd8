// The language the pane speaks: Vietnamese until the user asks for the other, remembered on this computer. English is
// loaded when asked for; nearly nobody pays for it.
import { createContext, useContext } from 'react';
import type { Language } from '../../shared/words/issueWords';
import { vi, type Words } from './vi';

export type { Language };

/** A language and its texts. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
}

const SpeechContext = createContext<Speech>({ language: 'vi', words: vi });
export const SpeechProvider = SpeechContext.Provider;

export function useLanguage(): Language {
  return useContext(SpeechContext).language;
}

export function useWords(): Words {
  return useContext(SpeechContext).words;
}

export async function speechIn(language: Language): Promise<Speech> {
  return { language, words: language === 'vi' ? vi : (await import('./en')).en };
}

const key = 'giaoban.language';

export function rememberedLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'vi';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
