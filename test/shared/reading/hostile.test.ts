// Files made to exhaust a reader: each is refused or read and searched within three seconds of the processor's time, and
// none throws anything but a Problem.
import { Problem } from '../../../shared/problem';
import { detect } from '../../../shared/reading/detect';
import { readWorkbook } from '../../../shared/xlsx/read';
import { hostileFiles } from '../xlsx/hostile';
import { trees } from './made';

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const grids = await readWorkbook(bytes);
    return grids.some((grid) => detect(grid, [trees]).found.length > 0) ? 'found' : 'read';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

test.each(hostileFiles)('$name: $outcome, in time', async ({ outcome: expected, bytes }) => {
  const file = await bytes();
  const before = process.cpuUsage();
  expect(await outcome(file)).toBe(expected);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(3);
});
