// What axe-core has against the pane, over every state the stories pass through, at 350 and 1280 pixels, light and dark.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { walkStories } from '../../../scripts/stories';

/** Fewer looks mean that the walk did not see the pane. */
const leastLooks = 120;
const line = z.object({ look: z.string(), violations: z.array(z.string()) });

/** @throws where a story fails, or too few states were seen: then the count proves nothing. */
export function axeViolations(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'giao-ban-axe-'));
  try {
    const file = path.join(folder, 'looks.jsonl');
    if (walkStories({ AXE: file }) !== 0) throw new Error('A story failed.');
    const looks = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => line.parse(JSON.parse(text)));
    if (looks.length < leastLooks) throw new Error(`Only ${looks.length} looks were seen.`);
    console.log(`${looks.length} looks examined`);
    for (const { look, violations } of looks)
      for (const violation of violations) console.log(`${look}: ${violation}`);
    return looks.reduce((sum, { violations }) => sum + violations.length, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
