import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { WritePath } from '#libs/command-handler/connect.js';
import type { Arrival } from '#libs/generator/arrivals.js';
import { daysOfMonths, type PlannedGroup, planGroup } from '#libs/generator/generate-group.js';
import { openSites } from '#libs/generator/open-sites.js';
import { writeFamilies } from '#libs/generator/write-group.js';
import { writeHouseholds } from '#libs/generator/write-households.js';
import { createPostgresHouseholds } from '#libs/households/postgres/household-register.js';
import { createPostgresPhotoStore } from '#libs/photos/postgres/photo-store.js';

/** Of these the board has the cases when it opens; the others come while it is being looked at, the newest first. */
const DAYS_AT_ONCE = 7;
const AGAIN_AFTER_MS = 2_500;
const DAYS_A_NOTE = 30;

/** What a later start has to know to go on with the same group. */
const plan = z.object({
  ...{ sites: z.int(), days: z.int(), seed: z.int(), now: z.iso.datetime() },
  /** days that are there whole, counted from the newest */
  done: z.int(),
});
type Plan = z.infer<typeof plan>;

interface DemoGroupOptions {
  /** folder of the stack */
  readonly dir: string;
  readonly sites: number;
  readonly months: number;
  readonly seed: number;
  /** waits until the board has kept up, so that whoever looks at it sees today first */
  readonly keptUp: () => Promise<void>;
}

/** The generated group of a demo, day by day from the newest; its plan is kept beside the data. */
export class DemoGroup {
  private readonly group: PlannedGroup;
  /** arrivals of a day (UTC) each, the newest first */
  private readonly days: readonly (readonly Arrival[])[];

  private constructor(
    private readonly path: WritePath,
    private readonly its: { readonly file: string; readonly keptUp: () => Promise<void> },
    private plan: Plan,
  ) {
    this.group = planGroup(plan);
    const days = new Map<string, Arrival[]>();
    for (const arrival of this.group.arrivals.toReversed()) {
      const day = arrival.receivedAt.slice(0, 10);
      const of = days.get(day) ?? [];
      of.push(arrival);
      days.set(day, of);
    }
    this.days = [...days.values()];
  }

  /** The one that the folder keeps, a new one for an empty store; undefined where a store was filled in another way. */
  static async open(path: WritePath, options: DemoGroupOptions): Promise<DemoGroup | undefined> {
    const { dir, sites, months, seed, keptUp } = options;
    const its = { file: join(dir, 'demo-group.json'), keptUp };
    if (existsSync(its.file)) {
      return new DemoGroup(path, its, plan.parse(JSON.parse(readFileSync(its.file, 'utf8'))));
    }
    const [found] = await path.sql`select 1 from redress.events limit 1`;
    if (found !== undefined) return undefined;
    const now = await path.store.now();
    return new DemoGroup(path, its, { sites, days: daysOfMonths(months, now), seed, now, done: 0 });
  }

  /** What the board opens with; nothing where a start before has brought it. */
  async openDays(note: (text: string) => void): Promise<void> {
    if (this.plan.done >= DAYS_AT_ONCE) return;
    const { sites } = this.group;
    note(`group: ${sites.length} sites, their last ${DAYS_AT_ONCE} days, seed ${this.plan.seed}`);
    await openSites(this.path, sites, createPostgresPhotoStore(this.path.sql));
    await writeHouseholds(createPostgresHouseholds(this.path.sql, this.path.vault), sites);
    while (this.plan.done < DAYS_AT_ONCE) {
      await this.nextDay();
      note(`group: ${this.plan.done} of ${DAYS_AT_ONCE} days`);
    }
  }

  /** The rest of the past, a day at a time, until all is there or it is called off. What fails is tried again. */
  async earlierDays(signal: AbortSignal, note: (text: string) => void): Promise<void> {
    while (!signal.aborted && this.plan.done < this.days.length) {
      try {
        await this.its.keptUp();
        await this.nextDay();
        const { done } = this.plan;
        if (done % DAYS_A_NOTE === 0 || done === this.days.length) {
          note(`group: ${done} of ${this.days.length} days are there`);
        }
      } catch (error) {
        // a server killed for the show comes back
        note(`the past waits: ${error instanceof Error ? error.message : String(error)}`);
        await pause(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Families that are there already are not stored again. */
  private async nextDay(): Promise<void> {
    await writeFamilies(this.path, this.group.families(this.days[this.plan.done]));
    this.plan = { ...this.plan, done: this.plan.done + 1 };
    const { file } = this.its;
    writeFileSync(`${file}.next`, `${JSON.stringify(this.plan)}\n`);
    renameSync(`${file}.next`, file);
  }
}
