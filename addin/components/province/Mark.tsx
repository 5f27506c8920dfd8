// The state of one unit and table as a small sign: each has a shape of its own, so that nobody needs its colour.
import type { Standing } from '../../province/standing';

const shapes: Readonly<Record<Standing, string>> = {
  inTime:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.35 4.65a.5.5 0 0 0-.7 0L7 9.29 5.35 7.65a.5.5 0 1 0-.7.7l2 2c.2.2.5.2.7 0l4-4a.5.5 0 0 0 0-.7Z',
  late: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 3a.6.6 0 0 0-.6.6v3.6c0 .2.1.4.28.5l2.4 1.6a.6.6 0 1 0 .66-1L8.6 7.88V4.6A.6.6 0 0 0 8 4Z',
  waiting:
    'M4 2.5a.5.5 0 0 1 .5-.5h7a.5.5 0 0 1 0 1H11v1.3c0 .9-.4 1.7-1.1 2.3L8.8 8l1.1 1.4c.7.6 1.1 1.4 1.1 2.3V13h.5a.5.5 0 0 1 0 1h-7a.5.5 0 0 1 0-1H5v-1.3c0-.9.4-1.7 1.1-2.3L7.2 8 6.1 6.6A3 3 0 0 1 5 4.3V3h-.5a.5.5 0 0 1-.5-.5Z',
  returned:
    'M6.85 3.15a.5.5 0 0 1 0 .7L4.71 6H9.5a4.5 4.5 0 1 1 0 9h-3a.5.5 0 0 1 0-1h3a3.5 3.5 0 1 0 0-7H4.7l2.15 2.15a.5.5 0 1 1-.7.7l-3-3a.5.5 0 0 1 0-.7l3-3a.5.5 0 0 1 .7 0Z',
  missing: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1.2a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7Z',
};

export function Mark({ standing }: { standing: Standing }) {
  return (
    <svg className={`mark ${standing}`} viewBox="0 0 16 16" aria-hidden>
      <path fill="currentColor" fillRule="evenodd" d={shapes[standing]} />
    </svg>
  );
}
