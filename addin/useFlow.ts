// The reducer on the screen: steps that always see its newest state, and one beginning.
import { useEffect, useMemo, useReducer, useRef } from 'react';
import { reduce, start, type Happening, type State } from './flow';
import type { Configured } from './session';
import { createSteps, type Steps } from './steps';
import type { Host } from './workbook/workbook';

export interface Flow {
  readonly state: State;
  readonly steps: Steps;
  readonly tell: (happening: Happening) => void;
}

export function useFlow(host: Host, signIn: Configured): Flow {
  const [state, setState] = useReducer((_: State, next: State) => next, start);
  const newest = useRef<State>(start);
  const { steps, tell } = useMemo(() => {
    const tell = (happening: Happening) => {
      newest.current = reduce(newest.current, happening);
      setState(newest.current);
    };
    return { tell, steps: createSteps({ host, signIn, tell, state: () => newest.current }) };
  }, [host, signIn]);
  useEffect(() => void steps.begin(), [steps]);
  return { state, steps, tell };
}
