import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '#libs/generator/chance.js';
import { type LiveDesk, liveStep } from '#libs/generator/live-step.js';

const STEP_MS = 2_500;

/** People at the desk: every few seconds somebody does the next thing with a case, so that cases move while one looks. */
export class DeskAtWork {
  private readonly ending = new AbortController();
  private readonly work: Promise<void>;

  constructor(
    private readonly desk: LiveDesk,
    private readonly note: (text: string) => void,
  ) {
    this.work = this.go();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.work;
  }

  private async go(): Promise<void> {
    const chance = new Chance(Date.now() % 0x7fff_ffff);
    while (!this.ending.signal.aborted) {
      try {
        await liveStep(chance, this.desk);
      } catch (error) {
        // a server killed for the show comes back; the desk goes on then
        this.note(`the desk waits: ${error instanceof Error ? error.message : String(error)}`);
      }
      await pause(STEP_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }
}
