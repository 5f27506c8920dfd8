// One person at the pane in a real browser, for stories about those who see all units.
import type { Page } from 'playwright-core';
import { useFont } from './browser';
import { axeSource, type Stage } from './stage';

export interface Visitor {
  readonly page: Page;
  /** What the page threw; a story ends by expecting none. */
  readonly mishaps: readonly string[];
}

/** `who` is typed into the search of the sign-in screen. */
export async function visit(
  stage: Stage,
  who: string,
  size = { width: 1280, height: 760 },
): Promise<Visitor> {
  const page = await stage.browser.newPage({ viewport: size, locale: 'vi-VN' });
  page.setDefaultTimeout(Number(process.env.PATIENCE ?? 20_000));
  const mishaps: string[] = [];
  page.on('pageerror', (error) => mishaps.push(String(error)));
  await useFont(page);
  await page.goto(stage.stack.url);
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill(who);
  await page.locator('.people button').first().click();
  return { page, mishaps };
}

/** What axe-core has against the page once it has come to rest: a colour halfway to the next is nobody's. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe');
    const run: unknown = Reflect.get(Object(axe), 'run');
    if (typeof run !== 'function') return ['axe-core did not load'];
    const result: { violations: { id: string; nodes: { html: string }[] }[] } = await run.call(axe);
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}
