/** A promise of the model: what it is about, when it falls due, and what became of it. */
interface Owed {
  readonly id: string;
  readonly of: string;
  due: number;
  readonly openedAt: number;
  readonly budget: number;
  verdict: 'open' | 'met' | 'missed' | 'waived';
  /** when it was done, late or in time */
  doneAt?: number | undefined;
  released?: boolean;
  /** between an answer and its being taken back nobody owed anything */
  closedMs: number;
}

const DAY = 86_400_000;
/** All stories play at one site, eight hours ahead of UTC all the year. */
const ZONE = DAY / 3;
const pending = ({ verdict, doneAt, released }: Owed) =>
  verdict === 'open' || (verdict === 'missed' && doneAt === undefined && released !== true);

/** What is owed, the same in every kind; the rest stands in the rules told again. */
export class CaseModel {
  stage = 'accept';
  closed = false;
  readonly owed: Owed[] = [];
  /** takes or refuses a command; what it says is given by the sheet */
  say: (command: string, body: object) => boolean = () => false;

  constructor(public now: number) {}

  /** Time goes by: what was due before now and is open is missed. */
  pass(ms: number): void {
    this.now += ms;
    for (const one of this.owed) if (one.verdict === 'open' && one.due < this.now) one.verdict = 'missed';
  }

  /** Done before it was owed counts as done; past at once is missed at once. */
  owe(of: string, due: number, from = this.now, { number, done }: { number?: number; done?: number } = {}): void {
    const place = number ?? 1 + this.owed.filter((one) => one.of === of).length;
    const id = of.includes('#') || (place === 1 && number === undefined) ? of : `${of}#${place}`;
    const known = this.owed.find((one) => one.id === id);
    const one = known ?? { id, of, due, openedAt: from, budget: due - from, verdict: 'open' as const, closedMs: 0 };
    if (known === undefined) this.owed.push(one);
    if (known === undefined && due < this.now) one.verdict = 'missed';
    if (done !== undefined) [one.doneAt, one.verdict] = [done, done <= due ? 'met' : 'missed'];
  }

  do(those: (id: string, of: string) => boolean): void {
    for (const one of this.owed.filter((its) => pending(its) && those(its.id, its.of))) {
      one.doneAt = this.now;
      if (one.verdict === 'open') one.verdict = 'met';
    }
  }

  /** Owed again, with the rest of its time and not a new one; a miss stays a miss. */
  reopen(of: string): void {
    for (const one of this.owed) {
      if (one.of !== of || one.verdict !== 'met' || one.doneAt === undefined || one.doneAt >= this.now) continue;
      one.closedMs += this.now - one.doneAt;
      one.due = one.openedAt + one.budget + one.closedMs;
      one.verdict = one.due < this.now ? 'missed' : 'open';
      one.doneAt = undefined;
    }
  }

  /** No longer: an open one is waived, a missed one falls silent. */
  release(of: string): void {
    for (const one of this.owed.filter((its) => pending(its) && its.of.startsWith(of))) {
      if (one.verdict === 'open') one.verdict = 'waived';
      else one.released = true;
    }
  }

  isOwed = (those: (of: string) => boolean): boolean => this.owed.some((one) => pending(one) && those(one.of));

  /** The last millisecond of the local day. */
  dayEnd = (): number => (Math.floor((this.now + ZONE) / DAY) + 1) * DAY - ZONE - 1;

  minuteOfDay = (at: number): number => Math.floor(((at + ZONE) % DAY) / 60_000);
}
