// Something takes time, and says what; where it can be stopped, and takes long, that is offered.
import { lazy, Suspense } from 'react';

export const StopButton = lazy(() =>
  import('./StopButton').then(({ StopButton }) => ({ default: StopButton })),
);

export function Working({ text, onStop }: { text: string; onStop?: () => void }) {
  return (
    <p className="working" role="status">
      <span className="spinner" aria-hidden />
      {text}
      {onStop && (
        <Suspense>
          <StopButton onStop={onStop} />
        </Suspense>
      )}
    </p>
  );
}
