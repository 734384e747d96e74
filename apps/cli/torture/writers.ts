import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '#libs/generator/chance.js';
import { versionAfter } from './ledger.js';
import type { Desk, Intent, Told } from './desk.js';

export const WRITERS = 16;

/** A case as a writer has last seen it. */
interface Seen {
  readonly caseId: string;
  version: number;
}

export interface WritersOptions {
  readonly seed: number;
  readonly desk: Desk;
  readonly sites: readonly string[];
  /** aborted: nothing new is begun */
  readonly over: AbortSignal;
  /** how many desks; WRITERS where it is not said */
  readonly writers?: number;
  /** the longest pause between two commands of one desk */
  readonly betweenMsMax?: number;
  /** how far ahead a promise is made */
  readonly promiseMs?: { readonly from: number; readonly to: number };
  /** some of the promises' cases are withdrawn before they fall due */
  readonly withdraws?: boolean;
}

/** A stream is read whole before each of its commands: long ones would measure that and nothing else. */
const NOTES_MAX = 15;
/** Cases that all writers write to, so that they meet at one version. */
const SHARED = 6;
const SHARED_NOTES_MAX = 40;

/** Percent of what a writer does next. */
const PROMISES = 3;
const ON_SHARED = 15;
const TWICE = 6;
const KEPT = 30;
const WITHDRAWN = 40;
/** Between two commands of one desk: the machine's other half is for those who come back. */
const BETWEEN_MS_MAX = 130;
const PROMISE_MS = { from: 3_000, to: 8_000 };

/** Desks, sixteen if nothing else is said, each with its own chance out of the seed: mostly notes, now and then a case, a promise, a race. */
export async function writeUntilOver(options: WritersOptions): Promise<void> {
  const chance = new Chance(options.seed);
  const shared: (Seen | undefined)[] = new Array<Seen | undefined>(SHARED).fill(undefined);
  await Promise.all(
    Array.from({ length: options.writers ?? WRITERS }, () => new Writer(options, chance.fork(), shared).write()),
  );
}

class Writer {
  private own: Seen | undefined;

  constructor(
    private readonly options: WritersOptions,
    private readonly chance: Chance,
    private readonly shared: (Seen | undefined)[],
  ) {}

  async write(): Promise<void> {
    while (!this.options.over.aborted) {
      await pause(this.chance.int(0, this.options.betweenMsMax ?? BETWEEN_MS_MAX));
      if (this.chance.happens(PROMISES)) await this.promise();
      else if (this.chance.happens(ON_SHARED)) await this.noteOnShared();
      else await this.noteOnOwn();
    }
  }

  private async noteOnOwn(): Promise<void> {
    if (this.own === undefined || this.own.version > NOTES_MAX) this.own = await this.accept();
    if (this.own !== undefined) await this.on(this.own, 'AddNote', { text: `note ${this.chance.int(1, 999_999)}` });
  }

  private async noteOnShared(): Promise<void> {
    const place = this.chance.int(0, SHARED - 1);
    const found = this.shared[place];
    if (found === undefined || found.version > SHARED_NOTES_MAX) {
      const made = await this.accept();
      if (made !== undefined) this.shared[place] = made;
      return;
    }
    await this.on(found, 'AddNote', { text: 'met at the same version' });
  }

  /** A promise a few seconds ahead: nobody keeps most of them. */
  private async promise(): Promise<void> {
    const made = await this.accept();
    if (made === undefined) return;
    await this.on(made, 'DecideDispute', { dispute: 'property', reason: 'our own lift' });
    await this.on(made, 'TellBoundary', { words: 'what can be done, and what cannot' });
    const { from, to } = this.options.promiseMs ?? PROMISE_MS;
    const by = new Date(Date.now() + this.chance.int(from, to)).toISOString();
    await this.on(made, 'MakePromise', { what: 'a call back', by });
    if (this.chance.happens(KEPT)) await this.on(made, 'KeepPromise', { promise: 1 });
    else if (this.options.withdraws === true && this.chance.happens(WITHDRAWN)) {
      await this.on(made, 'WithdrawCase', { reason: 'settled among neighbours' });
    }
  }

  private async accept(): Promise<Seen | undefined> {
    const site = this.options.sites[this.chance.int(0, this.options.sites.length - 1)] ?? '';
    const severity = this.chance.pick(['minor', 'minor', 'important', 'major']);
    const told = await this.tell({
      type: 'AcceptComplaint',
      body: { site, channel: 'phone', request: 'mend it', provisionalSeverity: severity },
    });
    return told.ending.kind === 'acknowledged' ? { caseId: told.caseId, version: told.ending.version } : undefined;
  }

  private async on(seen: Seen, type: string, body: Intent['body']): Promise<void> {
    const { ending } = await this.tell({ type, body, on: { ...seen } });
    seen.version = versionAfter(seen.version, ending);
  }

  private tell(intent: Intent): Promise<Told> {
    return this.options.desk.tell({ ...intent, twice: this.chance.happens(TWICE) });
  }
}
