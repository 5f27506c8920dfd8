// Entry of the pane. Only the manifest opens it with `?excel`, so a browser never waits for Microsoft's office.js,
// and works without a network to Microsoft.
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { configuredSignIn } from './session';
import { loadOffice } from './office';
import './styles/tokens.css';
import './styles/pane.css';
import './styles/findings.css';
import './styles/preview.css';
import './styles/paper.css';
import './styles/province.css';
import './styles/print.css';
import { followTheme } from './theme';
import { createFlow } from './useFlow';
import { rememberedLanguage, speechIn } from './words/language';
import { browser } from './workbook/file';
import type { Host } from './workbook/workbook';

/** Excel 2021 and LTSC; see docs and PLATFORM §4. */
const leastExcelApi = '1.14';
/** Milliseconds after which the first screen stands. */
const settled = 3000;
/** Milliseconds for which the page's own sign that it is loading will do. */
const soon = 1000;
const asked = new URLSearchParams(location.search);

const host = await theHost();
if (host) {
  followTheme();
  const root = document.getElementById('root');
  const firstView = asked.get('view') === 'province' ? 'province' : 'submit';
  const checksFirst = asked.has('do');
  const firstSpeech = await speechIn(rememberedLanguage());
  const flow = createFlow(host, configuredSignIn(host.workbook !== null));
  const begun = flow.steps.begin();
  // Not in the way of the first screen; without one, only days without a network are harder.
  setTimeout(
    () => void navigator.serviceWorker?.register('serviceWorker.js').catch(() => undefined),
    settled,
  );
  // Nearly always there is something to show by then, and nothing need be drawn twice.
  await Promise.race([begun, new Promise((resolve) => setTimeout(resolve, soon))]);
  if (root) createRoot(root).render(<App {...{ host, flow, firstView, checksFirst, firstSpeech }} />);
}

async function theHost(): Promise<Host | null> {
  if (!asked.has('excel')) return browser;
  if ((await loadOffice()) !== Office.HostType.Excel) return browser;
  if (!Office.context.requirements.isSetSupported('ExcelApi', leastExcelApi)) return tooOld();
  const { excel } = await import('./workbook/excel');
  return excel();
}

function tooOld(): null {
  document.getElementById('root')?.remove();
  document.getElementById('too-old')?.removeAttribute('hidden');
  for (const id of ['address-vi', 'address-en']) {
    const place = document.getElementById(id);
    if (place) place.textContent = location.host;
  }
  return null;
}
