// What the tables in force are called, in the user's language.
import { useCallback } from 'react';
import { useLoaded } from '../../province/useLoaded';
import type { Server } from '../../server';
import { useLanguage } from '../../words/language';
import { dayOf } from '../../words/say';

const none: ReadonlyMap<string, string> = new Map();

/** Table id -> title; empty until it is known. */
export function useTitles(server: Server, now: string): ReadonlyMap<string, string> {
  const language = useLanguage();
  const load = useCallback(async () => {
    const definitions = await server.definitions(dayOf(now));
    return new Map(definitions.map(({ definition: { id, title } }) => [id, title[language]]));
  }, [server, now, language]);
  return useLoaded(load).value ?? none;
}
