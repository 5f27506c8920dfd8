// Something from the server on the screen: loading, refused with what to do, or there. An answer that comes after
// something else was asked for is dropped; while the same is asked again, and when that fails, the old one stays in view
// with all that was typed in it.
import { useCallback, useEffect, useState } from 'react';
import { noticeOf, type Notice } from '../notice';

export interface Loaded<Value> {
  readonly value: Value | null;
  readonly notice: Notice | null;
  readonly loading: boolean;
  readonly again: () => void;
}

/** `load` must keep its identity as long as the same is wanted (useCallback). */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [round, setRound] = useState(0);
  const [seen, setSeen] = useState<{
    by: unknown;
    value: Value | null;
    notice: Notice | null;
    loading: boolean;
  }>({ by: load, value: null, notice: null, loading: true });
  useEffect(() => {
    let wanted = true;
    setSeen((before) => ({
      by: load,
      value: before.by === load ? before.value : null,
      notice: null,
      loading: true,
    }));
    load().then(
      (value) => wanted && setSeen({ by: load, value, notice: null, loading: false }),
      (error: unknown) =>
        wanted && setSeen((before) => ({ ...before, notice: noticeOf(error), loading: false })),
    );
    return () => {
      wanted = false;
    };
  }, [load, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const current = seen.by === load ? seen : { value: null, notice: null, loading: true };
  return { value: current.value, notice: current.notice, loading: current.loading, again };
}
