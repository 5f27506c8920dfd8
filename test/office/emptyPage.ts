// A page with Microsoft's office.js and, on it, nothing but the pane's own way into Excel (page.ts).
import type { Page } from 'playwright-core';
import type { PaneUnderTest } from './page';

const content =
  '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const origin = 'https://pane.test';

/** `pageScript` is the bundle of page.ts. */
export async function emptyPage(page: Page, pageScript: string): Promise<Page> {
  await page.route(`${origin}/**`, (route) => {
    const isScript = route.request().url().endsWith('.js');
    return route.fulfill(
      isScript
        ? { contentType: 'text/javascript', body: pageScript }
        : { contentType: 'text/html', body: `${content}<script src="page.js"></script>` },
    );
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction((): PaneUnderTest | undefined => window.pane);
  return page;
}
