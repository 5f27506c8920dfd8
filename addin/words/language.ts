// The language the pane speaks: Vietnamese until the user asks for the other, remembered on this computer. English is
// loaded when asked for; nearly nobody pays for it.
import { createContext, useContext } from 'react';
import type { Language } from '../../shared/words/issueWords';
import { vi, type Words } from './vi';
import type { Later } from './viLater';

export type { Language };

/** A language and its texts. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
  /** null: Vietnamese, which loads with the screens that say it (later.ts). */
  readonly later: Later | null;
}

const vietnamese: Speech = { language: 'vi', words: vi, later: null };
export const SpeechContext = createContext<Speech>(vietnamese);
export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

export function useLanguage(): Language {
  return useContext(SpeechContext).language;
}

export function useWords(): Words {
  return useContext(SpeechContext).words;
}

export async function speechIn(language: Language): Promise<Speech> {
  if (language === 'vi') return vietnamese;
  const [{ en }, { enLater }] = await Promise.all([import('./en'), import('./enLater')]);
  return { language, words: en, later: enLater };
}

const key = 'giaoban.language';

export function rememberedLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'vi';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
