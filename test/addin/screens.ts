// Every state the stories pass through, when asked for: pictures of it (SCREENS=folder), and what axe-core has against
// it (AXE=file, one line of JSON a look). `npm run screens` and the bench walk the stories this way.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

import { violations } from './visitor';

const { SCREENS: folder, AXE: file } = process.env;
const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'contrast', colorScheme: 'light', forcedColors: 'active' },
] as const;
const sizes = [
  { width: 350, height: 800 },
  { width: 1280, height: 760 },
];

export async function picture(page: Page, state: string): Promise<void> {
  if (folder === undefined && file === undefined) return;
  const before = page.viewportSize();
  // Contrast comes last: after it the browser keeps painting the page's ground in the forced colour until it is reset.
  for (const { name, colorScheme, forcedColors } of looks) {
    await page.emulateMedia({ colorScheme, forcedColors });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.waitForTimeout(200);
      const look = `${state}-${size.width}-${name}`;
      if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${look}.png`) });
      // Colours are the system's own where they are forced; axe-core knows none of that.
      if (file !== undefined && forcedColors === 'none')
        appendFileSync(file, `${JSON.stringify({ look, violations: await violations(page) })}\n`);
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before) await page.setViewportSize(before);
}
