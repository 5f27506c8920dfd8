// The reducer with steps that always see its newest state, begun before anything is drawn; and what of it is on the
// screen.
import { useEffect, useReducer } from 'react';
import { reduce, start, type Happening, type State } from './flow';
import type { Configured } from './session';
import { createSteps, type Steps } from './steps';
import type { Host } from './workbook/workbook';

export interface Flow {
  readonly steps: Steps;
  readonly state: () => State;
  readonly tell: (happening: Happening) => void;
  /** Calls with every new state, until the answer is called. */
  readonly listen: (heard: (state: State) => void) => () => void;
}

export function createFlow(host: Host, signIn: Configured): Flow {
  let newest: State = start;
  let listener: ((state: State) => void) | undefined;
  const state = () => newest;
  const tell = (happening: Happening) => {
    newest = reduce(newest, happening);
    listener?.(newest);
  };
  const listen = (heard: (state: State) => void) => {
    listener = heard;
    return () => (listener = undefined);
  };
  return { state, tell, listen, steps: createSteps({ host, signIn, tell, state }) };
}

export function useFlow({ state, listen }: Flow): State {
  const [shown, show] = useReducer((_: State, next: State) => next, null, state);
  useEffect(() => {
    // What happened between drawing and now.
    show(state());
    return listen(show);
  }, [state, listen]);
  return shown;
}
