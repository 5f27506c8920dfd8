// Three bars: the same period last year, the period before, and this one. The figures stand beside them in words, so
// the drawing itself is hidden from screen readers.
interface Props {
  /** Oldest first; null leaves its place empty. */
  readonly sizes: readonly (number | null)[];
}

const [width, height, bar] = [36, 20, 8];

export function Trend({ sizes }: Props) {
  const known = sizes.filter((size) => size !== null);
  if (known.length < 2) return null;
  const largest = Math.max(...known.map(Math.abs), Number.EPSILON);
  const gap = (width - bar * sizes.length) / Math.max(1, sizes.length - 1);
  return (
    <svg className="trend" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      {sizes.map((size, at) => {
        const tall = size === null ? 0 : Math.max(1, (Math.abs(size) / largest) * height);
        const isNow = at === sizes.length - 1;
        return (
          <rect
            key={at}
            className={isNow ? 'now' : 'then'}
            x={at * (bar + gap)}
            y={height - tall}
            width={bar}
            height={tall}
            rx="1"
          />
        );
      })}
    </svg>
  );
}
