import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { ON_TIME_KEYS, type OnTimeKey, type OnTimeRow } from '#libs/contracts/views.js';
import { DomainError } from '#libs/contracts/errors.js';
import { factsBehind } from '#libs/read-model/behind.js';
import { createReadModel } from '#libs/read-model/read-model.js';
import type { Sites } from '#libs/read-model/sites.js';
import { restatedCounts } from '#libs/restated/restated-counts.js';
import { type Answer, command, stackArgs } from '../command.js';
import { withSql } from '../store-access.js';
import { overview } from '../overview.js';

const COUNTS = ['met', 'missed', 'open', 'missedStillOpen'] as const;
type Counts = Pick<OnTimeRow, (typeof COUNTS)[number]>;
const WAIT_SECONDS_MAX = 3_600;

const filterArgs = {
  site: { type: 'string', description: 'only this site' },
  region: { type: 'string', description: 'only this region' },
  department: { type: 'string', description: 'only this department' },
  kind: { type: 'string', description: 'only this kind of case' },
  severity: { type: 'string', description: 'only this severity' },
  clause: { type: 'string', description: 'only promises under this clause' },
  target: { type: 'string', description: 'only promises of this kind' },
  month: { type: 'string', description: 'only cases received in this month, YYYY-MM in site time' },
} as const satisfies Record<OnTimeKey, object>;

export const stats = command({
  name: 'stats',
  description: 'figures of the read model: an overview, or promises on time by group',
  usage: 'redress stats [on-time --group-by department,month | restated --pack VERSION]',
  args: {
    ...stackArgs,
    what: {
      type: 'positional',
      description: 'overview (default), on-time or restated',
      required: false,
      default: 'overview',
    },
    'group-by': { type: 'string', description: `of ${ON_TIME_KEYS.join(', ')}`, default: 'department,month' },
    wait: { type: 'string', description: 'seconds to wait for the read model to have every fact', default: '0' },
    pack: { type: 'string', description: 'restated: the pack, id@version', valueHint: 'VERSION' },
    ...filterArgs,
  },
  async run({ args }) {
    const keys = keysOf(args['group-by']);
    const waitSeconds = secondsOf(args.wait);
    if (args.what === 'restated') return withSql(args, (sql) => restatedBy(sql, args.pack));
    if (args.what !== 'overview' && args.what !== 'on-time') {
      throw new DomainError('invalid-input', `stats knows overview, on-time and restated, not "${args.what}"`, {
        field: 'what',
      });
    }
    const filter = Object.fromEntries(ON_TIME_KEYS.map((key) => [key, args[key]]));
    return withSql(args, async (sql) => {
      const behind = await waitFor(sql, waitSeconds);
      const sites: Sites = args.site === undefined ? '*' : [args.site];
      return args.what === 'overview' ? overview(sql, sites, behind) : onTimeBy(sql, { keys, filter, behind });
    });
  },
});

interface OnTimeBy {
  readonly keys: readonly OnTimeKey[];
  readonly filter: Readonly<Partial<Record<OnTimeKey, string | undefined>>>;
  readonly behind: number;
}

async function onTimeBy(sql: postgres.Sql, { keys, filter, behind }: OnTimeBy): Promise<Answer> {
  const found = await createReadModel(sql).onTime({ groupBy: keys, filter, sites: '*' });
  const rows = found.map(({ group, met, missed, open, missedStillOpen }) => ({
    ...group,
    ...{ met, missed, open, missedStillOpen },
  }));
  const totals = Object.fromEntries(COUNTS.map((count) => [count, rows.reduce((sum, row) => sum + row[count], 0)]));
  const table = [
    [...keys, ...COUNTS],
    ...found.map((row) => [...keys.map((key) => row.group[key] || '-'), ...COUNTS.map((count) => String(row[count]))]),
    [
      ...keys.map((_, place) => (place === 0 ? 'all' : '')),
      ...COUNTS.map((count) => String((totals as Counts)[count])),
    ],
  ];
  return { json: { rows, totals, behind }, text: [...aligned(table), ...lagging(behind)].join('\n') };
}

/** History as another pack would have judged it, by clause; the stored verdicts are `on-time`'s. */
async function restatedBy(sql: postgres.Sql, pack: string | undefined): Promise<Answer> {
  if (pack === undefined) throw new DomainError('invalid-input', '--pack is needed', { field: '--pack' });
  const counts = await restatedCounts(sql, pack);
  const { site, regulation } = counts;
  const only = [
    ...(site === null ? [] : [`of ${site}`]),
    ...(regulation === null ? [] : [`judged under ${regulation}`]),
  ];
  const head = `as ${pack} would judge them: ${[`${counts.cases} cases`, ...only].join(' ')}, facts up to ${counts.computedAtSeq}`;
  const lines = counts.rows.map(({ clause, target, met, missed, open }) => [
    ...[clause, target],
    ...[met, missed, open].map(String),
  ]);
  return {
    json: counts,
    text: [head, ...aligned([['clause', 'target', 'met', 'missed', 'open'], ...lines])].join('\n'),
  };
}

function keysOf(text: string): OnTimeKey[] {
  return text.split(',').map((word) => {
    const key = ON_TIME_KEYS.find((known) => known === word.trim());
    if (key !== undefined) return key;
    throw new DomainError('invalid-input', `--group-by: "${word}" is none of ${ON_TIME_KEYS.join(', ')}`, {
      field: 'group-by',
      known: ON_TIME_KEYS,
    });
  });
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds <= WAIT_SECONDS_MAX) return seconds;
  throw new DomainError('invalid-input', `--wait: seconds from 0 to ${WAIT_SECONDS_MAX} are expected`, {
    field: 'wait',
  });
}

/** Facts that the read model still lacks when the time is up; 0 as soon as it has all. */
async function waitFor(sql: postgres.Sql, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  for (;;) {
    const behind = await factsBehind(sql);
    if (behind === 0 || performance.now() >= until) return behind;
    await pause(200);
  }
}

export function lagging(behind: number): string[] {
  return behind === 0 ? [] : [`the read model has yet to take up ${behind} facts (wait for them with --wait SECONDS)`];
}

function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, place) => Math.max(...table.map((row) => row[place]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
