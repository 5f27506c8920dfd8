// Hosts for storage faults, in turn: one that has done the operation before serves many cases; what a host does only
// once in its life is disturbed in a new one; one that hangs is replaced.
import { ask } from './ask';
import type { Recorded } from './crash';
import type { Watch } from './proxy';
import type { Rig, RunningHost } from './rig';
import { succeeded, untilPublished } from './scenarios';

export class Hosts {
  #warm: { readonly host: RunningHost; readonly recorded: Recorded } | undefined;

  constructor(private readonly rig: Rig) {}

  /** Storage is where the scenario begins, and what happens from now on is watched. */
  async warm(recorded: Recorded, watch: Watch): Promise<RunningHost> {
    if (this.#warm?.recorded !== recorded) this.#warm = { host: await this.#warmed(recorded), recorded };
    await this.rig.storage.restore(recorded.before);
    this.rig.proxy.watch(watch);
    return this.#warm.host;
  }

  async fresh(recorded: Recorded, watch: Watch): Promise<RunningHost> {
    await this.end();
    await this.rig.storage.restore(recorded.before);
    this.rig.proxy.watch(watch);
    return this.rig.host('often');
  }

  async end(): Promise<void> {
    await this.#warm?.host.kill();
    this.#warm = undefined;
  }

  async #warmed({ scenario, before }: Recorded): Promise<RunningHost> {
    await this.end();
    await this.rig.storage.restore(before);
    const host = await this.rig.host('often');
    const asked = await scenario.asks?.(this.rig);
    if (asked) succeeded(await ask(host.url, asked));
    await untilPublished(this.rig);
    return host;
  }
}
