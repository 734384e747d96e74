import { localDateOf, wallClockToInstant } from '#libs/clock/civil.js';
import { instant } from '#libs/contracts/case.js';
import { DomainError } from '#libs/contracts/errors.js';
import { DAYS_MAX, daysOfMonths, planGroup } from '#libs/generator/generate-group.js';
import { SITES_MAX } from '#libs/generator/sites.js';
import { writeHouseholds } from '#libs/generator/write-households.js';
import { createPostgresHouseholds } from '#libs/households/postgres/household-register.js';
import { writeGroup } from '#libs/generator/write-group.js';
import { createPostgresPhotoStore } from '#libs/photos/postgres/photo-store.js';
import { command, stackArgs } from '../command.js';
import { progress } from '../progress.js';
import { withWritePath } from '../store-access.js';

const MONTHS_MAX = 120;
const SEED_MAX = 0x7fff_ffff;
/** Where the generated sites are. */
const ZONE = 'Asia/Shanghai';

export const simulate = command({
  name: 'simulate',
  description: 'fill a simulating stack with a generated group: sites, cases of every kind and their history',
  args: {
    ...stackArgs,
    sites: { type: 'string', description: 'number of sites', default: '3' },
    months: { type: 'string', description: 'months of history (default 4)', valueHint: 'N' },
    days: { type: 'string', description: 'days of history, instead of months', valueHint: 'N' },
    seed: { type: 'string', description: 'the same seed (and now) gives the same group', default: '1' },
    now: {
      type: 'string',
      description: "instant at which the history ends; default the last midnight of the stack's clock",
    },
  },
  async run({ args, say }) {
    const sites = numberOf('sites', args.sites, SITES_MAX);
    const seed = numberOf('seed', args.seed, SEED_MAX, 0);
    const months = numberOf('months', args.months ?? '4', MONTHS_MAX);
    const days = args.days === undefined ? undefined : numberOf('days', args.days, DAYS_MAX);
    return withWritePath(args, async ({ dependencies, sql }) => {
      if (!dependencies.simulation) {
        throw new DomainError('not-simulated', 'this stack does not simulate: start one with redress up --simulation');
      }
      const now = presentOf(args.now, await dependencies.store.now());
      const group = planGroup({ sites, seed, now, days: days ?? daysOfMonths(months, now) });
      const shown = progress('simulate', group.arrivals.length, say);
      const startedMs = performance.now();
      const written = await writeGroup(dependencies, group, {
        photos: createPostgresPhotoStore(sql),
        onProgress: ({ arrivals, events }) => shown.at(arrivals, `${events} facts`),
      });
      shown.end();
      const seconds = (performance.now() - startedMs) / 1_000;
      const residents = await writeHouseholds(createPostgresHouseholds(sql, dependencies.vault), group.sites);
      const { cases, commands, events, digest } = written;
      const eventsPerSecond = Math.round(events / seconds);
      return {
        json: { ...written, residents, seconds: Number(seconds.toFixed(1)), eventsPerSecond, until: now },
        text: [
          `${cases} cases of ${sites} sites until ${now}: ${commands} commands, ${events} facts added`,
          `${seconds.toFixed(1)} s, ${eventsPerSecond} facts a second`,
          `digest ${digest}`,
        ].join('\n'),
      };
    });
  },
});

function numberOf(field: string, text: string, max: number, min = 1): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    const message = `--${field}: a whole number from ${min} to ${max} is expected, not "${text}"`;
    throw new DomainError('invalid-input', message, { field });
  }
  return value;
}

/** Told nothing, a midnight: whoever runs it again on the same day gets the same group. */
function presentOf(text: string | undefined, now: string): string {
  if (text === undefined) return wallClockToInstant(`${localDateOf(now, ZONE)} 00:00:00`, ZONE)?.instant ?? now;
  const parsed = instant.safeParse(text);
  const message = `--now: ${parsed.error?.issues[0]?.message ?? 'lies in the future'}`;
  if (!parsed.success || parsed.data > now) throw new DomainError('invalid-input', message, { field: 'now' });
  return parsed.data;
}
