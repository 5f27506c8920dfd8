// The pane's few pictures, drawn in index.html on a 16-pixel square in the stroke of Fluent: the page has them before a
// script runs. They decorate: a word always stands beside them, so they are hidden from screen readers unless a label
// is given.
export type IconName =
  | 'error'
  | 'warning'
  | 'done'
  | 'pending'
  | 'missing'
  | 'sheet'
  | 'check'
  | 'question'
  | 'send'
  | 'open'
  | 'again'
  | 'back'
  | 'close'
  | 'leave'
  | 'person';

export function Icon({ name, label, tone }: { name: IconName; label?: string; tone?: string }) {
  const reading = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={tone === undefined ? 'icon' : `icon ${tone}`} viewBox="0 0 16 16" {...reading}>
      <use href={`#icon-${name}`} />
    </svg>
  );
}
