// The words of screens that load after the first one. Vietnamese comes with this file; English has come already, with
// the language itself.
import { useContext } from 'react';
import { SpeechContext, type Speech } from './language';
import { viLater, type Later } from './viLater';

export function useLater(): Later {
  return laterOf(useContext(SpeechContext));
}

export function laterOf({ later }: Speech): Later {
  return later ?? viLater;
}
