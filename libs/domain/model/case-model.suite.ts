import type { JsonObject } from '#libs/contracts/json.js';

/** What the documents say of a case, told a second time and without the product's own rules: for the model test alone. */

export type Body = Readonly<Record<string, unknown>> & JsonObject;
/** True: taken, and the model has moved on. A command that is not there is refused. */
export type Said = Readonly<Record<string, (body: Body) => boolean>>;

interface Owed {
  readonly id: string;
  readonly of: string;
  due: number;
  readonly openedAt: number;
  readonly budget: number;
  verdict: 'open' | 'met' | 'missed' | 'waived';
  /** when it was done, late or in time */
  doneAt: number | null;
  released: boolean;
  /** between an answer and its being taken back nobody owed anything */
  closedMs: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** All stories play at one site, eight hours ahead of UTC all the year. */
const ZONE = 8 * HOUR;
const HOLDERS = ['agent', 'supervisor', 'technician', 'department-head', 'director', 'group-manager'];

/** What is owed, promised and over is the same in every kind; the rest its own table says. */
export class CaseModel {
  stage = 'accept';
  closed = false;
  readonly owed: Owed[] = [];
  private readonly promises: boolean[] = [];
  commands: Said = {};

  constructor(public now: number) {}

  /** Time goes by: what was due before now and is open is missed. */
  pass(ms: number): void {
    this.now += ms;
    for (const one of this.owed) if (one.verdict === 'open' && one.due < this.now) one.verdict = 'missed';
  }

  say(command: string, body: Body): boolean {
    if (this.closed && command !== 'ReopenCase') return false;
    return command === 'AddNote' || this.commands[command]?.(body) === true;
  }

  /** A command of these stages, given apart by blanks; what it says is refused where `work` says so. */
  at =
    (stages: string, work: (body: Body) => boolean | void) =>
    (body: Body): boolean =>
      stages.split(' ').includes(this.stage) && work(body) !== false;

  owe(of: string, due: number, since = this.now, number?: number): Owed {
    const place = number ?? 1 + this.owed.filter((one) => one.of === of).length;
    const id = of.includes('#') || (place === 1 && number === undefined) ? of : `${of}#${place}`;
    const known = this.owed.find((one) => one.id === id);
    if (known !== undefined) return known;
    const verdict = due < this.now ? 'missed' : 'open';
    const one: Owed = {
      id,
      of,
      due,
      openedAt: since,
      budget: due - since,
      verdict,
      doneAt: null,
      released: false,
      closedMs: 0,
    };
    this.owed.push(one);
    return one;
  }

  do(...these: string[]): void {
    for (const one of this.owed) {
      if (!these.includes(one.of) && !these.includes(one.id)) continue;
      if (one.verdict === 'waived' || one.verdict === 'met' || one.released || one.doneAt !== null) continue;
      one.doneAt = this.now;
      if (one.verdict === 'open') one.verdict = 'met';
    }
  }

  /** Owed again, with the rest of its time and not a new one; a miss stays a miss. */
  reopen(of: string): void {
    for (const one of this.owed) {
      if (one.of !== of || one.verdict !== 'met' || one.doneAt === null || one.doneAt >= this.now) continue;
      one.closedMs += this.now - one.doneAt;
      one.due = one.openedAt + one.budget + one.closedMs;
      one.verdict = one.due < this.now ? 'missed' : 'open';
      one.doneAt = null;
    }
  }

  isOwed = (of: string): boolean =>
    this.owed.some(
      (one) =>
        one.of.startsWith(of) &&
        !one.released &&
        (one.verdict === 'open' || (one.verdict === 'missed' && one.doneAt === null)),
    );

  /** No longer: an open one is waived, a missed one falls silent. */
  release(of = ''): void {
    for (const one of this.owed.filter((its) => its.of.startsWith(of))) {
      if (one.verdict === 'open') one.verdict = 'waived';
      else if (one.verdict === 'missed' && one.doneAt === null) one.released = true;
    }
  }

  end(): boolean {
    this.closed = true;
    this.release();
    return true;
  }

  /** The last millisecond of the local day, or of one after it. */
  dayEnd = (after = 0): number => (Math.floor((this.now + ZONE) / DAY) + 1 + after) * DAY - ZONE - 1;

  minuteOfDay = (at = this.now): number => Math.floor(((at + ZONE) % DAY) / MINUTE);

  isHolder = ({ toRole }: Body): boolean => HOLDERS.includes(String(toRole));

  /** in the stages named. */
  promising(make: string, keep = make, may: () => boolean = () => true): Said {
    return {
      MakePromise: this.at(make, ({ by }) => {
        const due = Date.parse(String(by));
        if (!may() || due <= this.now) return false;
        this.promises.push(false);
        return this.owe('R-2.4/promise', due, this.now, this.promises.length) !== undefined;
      }),
      KeepPromise: this.at(keep, ({ promise }) => {
        if (this.promises[Number(promise) - 1] !== false) return false;
        this.promises[Number(promise) - 1] = true;
        this.do(`R-2.4/promise#${String(promise)}`);
        return true;
      }),
    };
  }
}
