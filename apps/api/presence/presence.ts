import type { Present } from '#libs/contracts/presence.js';

/** Who tells nothing for so long has gone: a page tells every 15 s. */
export const PRESENT_MS = 45_000;
/** Pages at all cases together; beyond it the one heard of longest ago is forgotten. */
const PAGES_MAX = 5_000;

/** What one open page shows of its person. */
export interface Sighting {
  readonly page: string;
  readonly caseId: string;
  readonly person: string;
  readonly name: string;
  readonly doing: 'reading' | 'writing' | 'gone';
}

interface Seen extends Sighting {
  readonly sinceMs: number;
  readonly untilMs: number;
}

/** Who looks at which case, in memory only: worth nothing a minute later. */
export class Presence {
  private readonly pages = new Map<string, Seen>();

  constructor(private readonly nowMs: () => number = Date.now) {}

  /** True where others at the case see something new. */
  take(sighting: Sighting): boolean {
    // Somebody else's page cannot be spoken for.
    const key = `${sighting.person}|${sighting.page}`;
    const before = this.pages.get(key);
    this.pages.delete(key);
    const isNew = before === undefined || before.untilMs <= this.nowMs() || before.caseId !== sighting.caseId;
    if (sighting.doing === 'gone') return !isNew;
    const sinceMs = isNew ? this.nowMs() : before.sinceMs;
    this.pages.set(key, { ...sighting, sinceMs, untilMs: this.nowMs() + PRESENT_MS });
    const oldest = this.pages.keys().next();
    if (this.pages.size > PAGES_MAX && oldest.done !== true) this.pages.delete(oldest.value);
    return isNew || before.doing !== sighting.doing;
  }

  /** Persons, not pages: two tabs of one person are one; who writes in one of them writes. */
  at(caseId: string, except: string): Present[] {
    const persons = new Map<string, Seen>();
    for (const seen of this.pages.values()) {
      if (seen.caseId !== caseId || seen.person === except || seen.untilMs <= this.nowMs()) continue;
      const other = persons.get(seen.person);
      persons.set(seen.person, {
        ...seen,
        doing: other?.doing === 'writing' ? 'writing' : seen.doing,
        sinceMs: Math.min(seen.sinceMs, other?.sinceMs ?? Infinity),
      });
    }
    return [...persons.values()].map(({ person, name, doing, sinceMs }) => ({
      ...{ person, name, doing: doing === 'writing' ? doing : 'reading' },
      since: new Date(sinceMs).toISOString(),
    }));
  }

  /** Cases whose picture has changed because somebody was not heard of any more. */
  forgetGone(): string[] {
    const gone = [...this.pages].filter(([, { untilMs }]) => untilMs <= this.nowMs());
    for (const [key] of gone) this.pages.delete(key);
    return [...new Set(gone.map(([, { caseId }]) => caseId))];
  }

  /** Persons at a case: whose streams are told. */
  personsAt(caseId: string): ReadonlySet<string> {
    return new Set([...this.pages.values()].filter((seen) => seen.caseId === caseId).map(({ person }) => person));
  }
}
