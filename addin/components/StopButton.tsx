// Stops what takes long (Working.tsx).
import { useLater } from '../words/later';

export function StopButton({ onStop }: { onStop: () => void }) {
  const later = useLater();
  return (
    <button type="button" className="link" onClick={onStop}>
      {later.stop}
    </button>
  );
}
