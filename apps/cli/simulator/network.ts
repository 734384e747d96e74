import type { Faults } from './faults.js';
import type { Life } from './life.js';
import type { Trace } from './trace.js';
import type { VirtualClock } from './virtual-clock.js';

/** A server that processes talk to. */
export interface Server {
  readonly name: string;
  up: boolean;
  /** what a client throws that got no answer */
  readonly unavailable: () => Error;
}

const GIVEN_UP_MS = 2_000;

/**
 * Calls from a process to a server: they take time, get lost on the way there or back, meet a server that is away, and the
 * process may end just before or just after. Whoever gets no answer does not know whether it was done.
 */
export class Network {
  constructor(
    private readonly clock: VirtualClock,
    private readonly faults: Faults,
    private readonly trace: Trace,
  ) {}

  async call<T>(caller: Life, server: Server, what: string, work: () => Promise<T>): Promise<T> {
    return caller.through(this.answer(caller, server, what, work));
  }

  private async answer<T>(caller: Life, server: Server, what: string, work: () => Promise<T>): Promise<T> {
    this.mayEnd(caller, 'before', what);
    await this.way(server, () => `${caller.name}: ${what} does not arrive`);
    const [answer] = await Promise.allSettled([work()]);
    this.mayEnd(caller, 'after', what);
    await this.way(server, () => `${caller.name}: no answer to ${what}`);
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }

  mayEnd(caller: Life, when: 'before' | 'after', what: string): void {
    if (!caller.alive || !this.faults.strikes('crash')) return;
    this.trace(() => `${caller.name} is killed ${when} ${what}`);
    caller.end();
  }

  private async way(server: Server, lost: () => string): Promise<void> {
    const ms = this.faults.wayMs();
    if (ms > 0) await this.clock.pause(ms);
    if (this.faults.strikes('drop')) {
      this.trace(lost);
      await this.clock.pause(GIVEN_UP_MS);
      throw server.unavailable();
    }
    if (!server.up) throw server.unavailable();
  }
}
