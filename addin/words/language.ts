// The language the pane speaks: Vietnamese until the user asks for the other, remembered on this computer.
import { createContext, useContext } from 'react';
import type { Language } from '../../shared/words/issueWords';
import { en } from './en';
import { vi, type Words } from './vi';

export type { Language };

const LanguageContext = createContext<Language>('vi');
export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useWords(): Words {
  return wordsIn(useLanguage());
}

export function wordsIn(language: Language): Words {
  return language === 'vi' ? vi : en;
}

const key = 'giaoban.language';

export function rememberedLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'vi';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
