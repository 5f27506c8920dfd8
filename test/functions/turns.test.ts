// The line in front of an instance: nobody is kept out by one who sends much, and who would wait too long is told when
// to come back.
import { setTimeout as sleep } from 'node:timers/promises';
import { Turns } from '../../functions/turns';
import type { Problem } from '../../shared/problem';

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  return {
    run: () => new Promise<void>((resolve) => ends.push(resolve)),
    end: () => ends.shift()?.(),
  };
}

const limits = { atOnce: 2, inLine: 3, longestWaitMs: 10_000 };

test('as many are worked on as the limit says, the others wait and follow', async () => {
  const turns = new Turns(limits);
  const work = held();
  const all = Array.from({ length: 5 }, () => turns.take('a', work.run));
  await sleep(1);
  expect([turns.running, turns.waiting]).toEqual([2, 3]);
  for (let n = 0; n < 5; n++) {
    work.end();
    await sleep(1);
  }
  await Promise.all(all);
  expect([turns.running, turns.waiting]).toEqual([0, 0]);
});

test('persons take turns, however many requests one of them has in line', async () => {
  const turns = new Turns({ ...limits, atOnce: 1, inLine: 10 });
  const order: string[] = [];
  const one = (person: string, name: string) =>
    turns.take(person, async () => {
      order.push(name);
      await sleep(1);
    });
  await Promise.all([one('a', 'a1'), one('a', 'a2'), one('a', 'a3'), one('b', 'b1'), one('c', 'c1')]);
  expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
});

test('a line that is full turns away, with the seconds to wait', async () => {
  const turns = new Turns(limits);
  const work = held();
  const all = Array.from({ length: 5 }, () => turns.take('a', work.run));
  await sleep(1);
  const refused = turns.take('b', work.run);
  await expect(refused).rejects.toMatchObject({ code: 'serverBusy' });
  await refused.catch(({ params }: Problem) => expect(params.seconds).toBeGreaterThanOrEqual(1));
  for (let n = 0; n < 5; n++, await sleep(1)) work.end();
  await Promise.all(all);
});

test('who has waited too long is turned away, and the place goes to the next', async () => {
  const turns = new Turns({ ...limits, atOnce: 1, longestWaitMs: 20 });
  const work = held();
  const first = turns.take('a', work.run);
  await expect(turns.take('b', work.run)).rejects.toMatchObject({ code: 'serverBusy' });
  expect(turns.waiting).toBe(0);
  work.end();
  await first;
  expect(await turns.take('c', () => Promise.resolve('served'))).toBe('served');
});

test('work that fails gives its place back', async () => {
  const turns = new Turns({ ...limits, atOnce: 1 });
  const failing = turns.take('a', () => Promise.reject(new Error('x')));
  await expect(failing).rejects.toThrow('x');
  expect(await turns.take('a', () => Promise.resolve('served'))).toBe('served');
});
