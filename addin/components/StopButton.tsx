// What has taken two seconds may take longer than its user likes: then it can be stopped.
import { useEffect, useState } from 'react';
import { useLater } from '../words/later';

const patience = 2000;

export function StopButton({ onStop }: { onStop: () => void }) {
  const later = useLater();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <button type="button" className="link" onClick={onStop}>
      {later.stop}
    </button>
  );
}
