// The pane's few pictures, drawn on a 16-pixel square in the stroke of Fluent. They decorate: a word always stands
// beside them, so they are hidden from screen readers unless a label is given. Those no first screen shows are in
// laterShapes.ts.
const shapes = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 9a.8.8 0 1 0 0 1.6A.8.8 0 0 0 8 10Zm0-5.5a.6.6 0 0 0-.6.5v3.6a.6.6 0 0 0 1.2 0V5a.6.6 0 0 0-.6-.5Z',
  warning:
    'M7 2.2a1.15 1.15 0 0 1 2 0l5.1 9.6c.4.8-.1 1.7-1 1.7H2.9c-.9 0-1.4-1-1-1.7L7 2.2Zm1 7.9a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM8 5a.5.5 0 0 0-.5.5v3a.5.5 0 0 0 1 0v-3A.5.5 0 0 0 8 5Z',
  done: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.35 4.65a.5.5 0 0 0-.7 0L7 9.29 5.35 7.65a.5.5 0 1 0-.7.7l2 2c.2.2.5.2.7 0l4-4a.5.5 0 0 0 0-.7Z',
  pending:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 4.5c.28 0 .5.22.5.5v2.9l1.9 1.1a.5.5 0 1 1-.5.87L7.75 8.62A.5.5 0 0 1 7.5 8.2V5c0-.28.22-.5.5-.5Z',
  missing:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 1a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM5.5 7.5h5a.5.5 0 0 1 0 1h-5a.5.5 0 0 1 0-1Z',
  sheet:
    'M3.5 2h9c.83 0 1.5.67 1.5 1.5v9c0 .83-.67 1.5-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9C2 2.67 2.67 2 3.5 2Zm0 1a.5.5 0 0 0-.5.5V5h10V3.5a.5.5 0 0 0-.5-.5h-9ZM3 6v2.5h3V6H3Zm4 0v2.5h6V6H7Zm6 3.5H7V13h5.5a.5.5 0 0 0 .5-.5v-3ZM6 13V9.5H3v3c0 .28.22.5.5.5H6Z',
  check:
    'M13.86 3.66a.5.5 0 0 1-.02.7l-7.93 7.48a.6.6 0 0 1-.84-.02L2.4 9.1a.5.5 0 0 1 .72-.7l2.4 2.44 7.65-7.2a.5.5 0 0 1 .7.02Z',
  send: 'M1.72 1.05a.5.5 0 0 0-.71.55l1.4 4.85c.06.18.21.32.4.35l5.69.95c.27.06.27.44 0 .5l-5.69.95a.5.5 0 0 0-.4.35l-1.4 4.85a.5.5 0 0 0 .71.55l13-6.5a.5.5 0 0 0 0-.9l-13-6.5Z',
  again:
    'M8 3a5 5 0 1 0 4.9 4 .5.5 0 0 1 .98-.2A6 6 0 1 1 12 3.53V2.5a.5.5 0 0 1 1 0v2.5a.5.5 0 0 1-.5.5H10a.5.5 0 0 1 0-1h1.57A4.98 4.98 0 0 0 8 3Z',
  close:
    'm4.09 4.22.06-.07a.5.5 0 0 1 .63-.06l.07.06L8 7.29l3.15-3.14a.5.5 0 1 1 .7.7L8.71 8l3.14 3.15a.5.5 0 0 1 .06.63l-.06.07a.5.5 0 0 1-.63.06l-.07-.06L8 8.71l-3.15 3.14a.5.5 0 0 1-.7-.7L7.29 8 4.15 4.85a.5.5 0 0 1-.06-.63Z',
  leave:
    'M8.5 11.5a.5.5 0 0 0-.5.5v.5a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1H7a1 1 0 0 1 1 1V4a.5.5 0 0 0 1 0v-.5a2 2 0 0 0-2-2H3.5a2 2 0 0 0-2 2v9c0 1.1.9 2 2 2H7a2 2 0 0 0 2-2V12a.5.5 0 0 0-.5-.5Zm2.65-6.35a.5.5 0 0 1 .7 0l2.5 2.5c.2.2.2.5 0 .7l-2.5 2.5a.5.5 0 0 1-.7-.7l1.64-1.65H6a.5.5 0 0 1 0-1h6.8l-1.65-1.65a.5.5 0 0 1 0-.7Z',
  person:
    'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-1a2 2 0 1 1 0-4 2 2 0 0 1 0 4Zm-3.5 2A1.5 1.5 0 0 0 3 10.5c0 1.12.46 2.01 1.21 2.61.74.6 1.73.89 2.79.89h2c1.06 0 2.05-.3 2.79-.89.75-.6 1.21-1.5 1.21-2.61A1.5 1.5 0 0 0 11.5 9h-7Zm-.5 1.5c0-.28.22-.5.5-.5h7c.28 0 .5.22.5.5 0 .8-.32 1.41-.84 1.83-.53.43-1.29.67-2.16.67H7c-.87 0-1.63-.24-2.16-.67A2.26 2.26 0 0 1 4 10.5Z',
} as const;

export type IconName = keyof typeof shapes;

type Shape = { readonly name: IconName } | { readonly shape: string };

export function Icon({ label, tone, ...which }: Shape & { label?: string; tone?: string }) {
  const reading = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={tone === undefined ? 'icon' : `icon ${tone}`} viewBox="0 0 16 16" {...reading}>
      <path fill="currentColor" fillRule="evenodd" d={'name' in which ? shapes[which.name] : which.shape} />
    </svg>
  );
}
