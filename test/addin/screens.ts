// Pictures of a state in every look, only when asked for: SCREENS=docs/screens npx jest test/addin/story
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.SCREENS;
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
  if (folder === undefined) return;
  const before = page.viewportSize();
  // Contrast comes last: after it the browser keeps painting the page's ground in the forced colour until it is reset.
  for (const { name, colorScheme, forcedColors } of looks) {
    await page.emulateMedia({ colorScheme, forcedColors });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.waitForTimeout(200);
      await page.screenshot({ path: path.join(folder, `${state}-${size.width}-${name}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before) await page.setViewportSize(before);
}
