// Light or dark: Office says so inside Excel, the operating system in a browser. High contrast needs nothing here:
// the style sheets answer `forced-colors`.
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = (officeIsDark() ?? system.matches) ? 'dark' : 'light';
  };
  system.addEventListener('change', apply);
  apply();
}

function officeIsDark(): boolean | undefined {
  if (typeof Office === 'undefined') return undefined;
  // Not every host tells its theme.
  const background: string | undefined = Office.context.officeTheme?.bodyBackgroundColor;
  const [, hex] = /^#([0-9a-f]{6})/i.exec(background ?? '') ?? [];
  if (hex === undefined) return undefined;
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return channel(0) * 0.299 + channel(2) * 0.587 + channel(4) * 0.114 < 128;
}
