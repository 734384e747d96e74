/** A promise of the model: when it falls due, and when it was done or, waived, let go. */
interface Owed {
  readonly id: string;
  due: number;
  endedAt?: number | undefined;
  waived?: boolean;
}

/** By its id, whatever its number; `*` stands for anything. */
const matching = (pattern: string) => {
  const its = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}(#\\d+)?$`);
  return ({ id }: Owed): boolean => its.test(id);
};

/** What is owed, the same in every kind; the rest stands in the rules told again. */
export class CaseModel {
  stage = 'accept';
  closed = false;
  private readonly owed: Owed[] = [];
  /** takes or refuses a command; what it says is given by the sheet */
  say: (command: string, body: object) => boolean = () => false;

  constructor(public now: number) {}

  /** Past while nobody had done it: missed, whatever comes after; done before it was owed counts as done. */
  verdictOf({ due, endedAt, waived }: Owed): string {
    if (due < (endedAt ?? this.now)) return 'missed';
    return endedAt === undefined ? 'open' : waived === true ? 'waived' : 'met';
  }

  get promises(): { id: string; verdict: string; due: number }[] {
    return this.owed.map((one) => ({ id: one.id, verdict: this.verdictOf(one), due: one.due }));
  }

  /** Each task once; anything else again and again, with its number. */
  owe(id: string, due: number, doneAt?: number): void {
    const before = this.owed.filter(matching(id)).length;
    if (before > 0 && id.includes('#')) return;
    this.owed.push({ id: before > 0 ? `${id}#${before + 1}` : id, due, endedAt: doneAt });
  }

  settle(pattern: string, waived = false): void {
    for (const one of this.owed.filter(matching(pattern))) {
      if (one.endedAt === undefined) Object.assign(one, { endedAt: this.now, waived });
    }
  }

  /** Owed again with the rest of its time, none where it was done at the last instant; a miss stays a miss. */
  reopen(pattern: string): void {
    for (const one of this.owed.filter(matching(pattern))) {
      if (this.verdictOf(one) !== 'met' || one.endedAt === undefined || one.endedAt >= this.now) continue;
      if (one.endedAt < one.due) one.due += this.now - one.endedAt;
      one.endedAt = undefined;
    }
  }

  has = (pattern: string, { open }: { open: boolean }): boolean =>
    this.owed.some((one) => matching(pattern)(one) && !(open && one.endedAt !== undefined));
}
