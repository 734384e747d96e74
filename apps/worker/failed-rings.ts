import { streamOf } from '#libs/command-handler/append-request.js';
import type { Conducting } from '#libs/conducting/conducting.js';
import { nudgeCases } from '#libs/conducting/nudge-case.js';
import type { EventStore } from '#libs/event-store/port.js';
import type { Logger } from '#libs/telemetry/logger.js';

const LOOK_MS = 1_000;
const PAGE = 200;

export interface FailedRingsParts {
  readonly conducting: Conducting;
  readonly store: Pick<EventStore, 'readStreams' | 'now'>;
  readonly log: Logger;
}

/**
 * Cases whose alarm this worker could not ring because the store was away. Their workflows rest up to ten minutes, so that
 * a long outage costs little history; as soon as the store answers they are woken, so that it costs no time afterwards
 * either. A worker that is killed forgets them: then the rest ends by itself.
 */
export class FailedRings {
  private readonly cases = new Set<string>();
  private readonly timer: NodeJS.Timeout;
  private waking: Promise<void> = Promise.resolve();
  private busy = false;

  constructor(private readonly parts: FailedRingsParts) {
    this.timer = setInterval(() => this.look(), LOOK_MS);
  }

  readonly note = (caseId: string): void => {
    this.cases.add(caseId);
  };

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.cases.clear();
    await this.waking;
  }

  private look(): void {
    if (this.busy || this.cases.size === 0) return;
    this.busy = true;
    this.waking = this.wake()
      // store or Temporal still away: asked again in a moment
      .catch((error: unknown) => this.parts.log.debug({ err: error }, 'workflows at rest cannot be woken yet'))
      .finally(() => (this.busy = false));
  }

  private async wake(): Promise<void> {
    const { conducting, store, log } = this.parts;
    await store.now();
    const page = [...this.cases].slice(0, PAGE);
    await nudgeCases(conducting, store, page.map(streamOf));
    for (const caseId of page) this.cases.delete(caseId);
    log.info({ cases: page.length }, 'the store is back: workflows at rest are woken');
  }
}
