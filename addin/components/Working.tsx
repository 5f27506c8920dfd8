// Something takes time, and says what. What has taken two seconds may take longer than its user likes: where it can be
// stopped, that is offered then, and not loaded before.
import { lazy, Suspense, useEffect, useState } from 'react';

const patience = 2000;
const StopButton = lazy(() => import('./StopButton').then(({ StopButton }) => ({ default: StopButton })));

export function Working({ text, onStop }: { text: string; onStop?: () => void }) {
  return (
    <p className="working" role="status">
      <span className="spinner" aria-hidden />
      {text}
      {onStop && <Stoppable onStop={onStop} />}
    </p>
  );
}

export function Stoppable({ onStop }: { onStop: () => void }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    isLong && (
      <Suspense>
        <StopButton onStop={onStop} />
      </Suspense>
    )
  );
}
