import { streamOf } from '#libs/command-handler/append-request.js';
import type { Conducting } from '#libs/conducting/conducting.js';
import { nudgeCases } from '#libs/conducting/nudge-case.js';
import type { EventStore } from '#libs/event-store/port.js';
import type { Logger } from '#libs/telemetry/logger.js';

const LOOK_MS_FIRST = 1_000;
const LOOK_FACTOR = 4;
/** A workflow's own rest is as long at the most. */
const LOOK_MS_MAX = 600_000;
/** Without a failed ring for so long, the next one begins a new trouble. */
const CALM_MS = 60_000;
const PAGE = 200;

export interface FailedRingsParts {
  readonly conducting: Conducting;
  readonly store: Pick<EventStore, 'readStreams'>;
  /** Rejects while the store cannot write, whether or not it answers what is asked. */
  readonly takesWrites: () => Promise<void>;
  readonly log: Logger;
}

/**
 * Cases whose alarm this worker could not ring because the store was away. Their workflows rest up to ten minutes, so that
 * a long outage costs little history; as soon as the store takes writes they are woken, so that it costs no time afterwards
 * either. Where they cannot ring all the same, the next waking comes after four times the pause. A worker that is killed
 * forgets them: then the rest ends by itself.
 */
export class FailedRings {
  private readonly cases = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private waking: Promise<void> = Promise.resolve();
  private pauseMs = LOOK_MS_FIRST;
  private notedAt = -Infinity;
  private stopped = false;

  constructor(private readonly parts: FailedRingsParts) {}

  readonly note = (caseId: string): void => {
    const now = performance.now();
    if (now - this.notedAt > Math.max(CALM_MS, LOOK_FACTOR * this.pauseMs)) this.pauseMs = LOOK_MS_FIRST;
    this.notedAt = now;
    this.cases.add(caseId);
    this.lookIn(this.pauseMs);
  };

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.cases.clear();
    await this.waking;
  }

  private lookIn(ms: number): void {
    if (this.timer !== undefined || this.stopped || this.cases.size === 0) return;
    this.timer = setTimeout(() => {
      this.waking = this.wake().then((nextMs) => {
        this.timer = undefined;
        this.lookIn(nextMs);
      });
    }, ms);
  }

  /** Answers with how long to wait before those are woken that failed meanwhile. */
  private async wake(): Promise<number> {
    const { conducting, store, takesWrites, log } = this.parts;
    const resting = [...this.cases];
    try {
      await takesWrites();
      for (let at = 0; at < resting.length; at += PAGE) {
        const page = resting.slice(at, at + PAGE);
        for (const caseId of page) this.cases.delete(caseId);
        await nudgeCases(conducting, store, page.map(streamOf));
      }
    } catch (error) {
      // store or Temporal still away: asked again in a moment, which costs no history
      for (const caseId of resting) this.cases.add(caseId);
      log.debug({ err: error }, 'workflows at rest cannot be woken yet');
      return LOOK_MS_FIRST;
    }
    log.info({ cases: resting.length }, 'the store takes writes: workflows at rest are woken');
    this.pauseMs = Math.min(this.pauseMs * LOOK_FACTOR, LOOK_MS_MAX);
    return this.pauseMs;
  }
}
