import { v5 as uuidv5 } from 'uuid';
import { stringify } from 'yaml';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { DomainError } from '#libs/contracts/errors.js';
import { foldCase } from '#libs/domain/case.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import { nameOf } from '#libs/rule-shelf/port.js';
import { documentIn } from '#libs/rule-shelf/read-document.js';
import { type Answer, command, stackArgs } from '../command.js';
import { type WritePath, withWritePath } from '../store-access.js';

const WHAT = ['check', 'publish', 'show'] as const;
const ENGINE = { id: 'engine', role: 'engine' } as const;

export const calendar = command({
  name: 'calendar',
  description: 'working calendars: warn of years whose official list is missing, publish a new one',
  usage: 'redress calendar check | publish FILE | show ID',
  args: {
    ...stackArgs,
    what: { type: 'positional', description: WHAT.join(', '), required: true },
    file: { type: 'positional', description: 'YAML of a calendar; for show its id', required: false },
    by: { type: 'string', description: 'who signs the publication', default: 'cli' },
  },
  async run({ args, say }): Promise<Answer> {
    if (args.what === 'check') return withWritePath(args, check);
    const { file } = args;
    if (args.what === 'show' && file !== undefined) return withWritePath(args, (path) => show(path, file));
    if (args.what !== 'publish' || file === undefined) {
      throw new DomainError('invalid-input', 'usage: redress calendar check | publish FILE | show ID', {
        field: 'what',
      });
    }
    return withWritePath(args, (path) => publish(path, { file, by: args.by, say }));
  },
});

/** The next year's list comes out late in the year: deadlines that reach into it are provisional until then. */
async function check({ dependencies }: WritePath): Promise<Answer> {
  const rulebook = await dependencies.rules.refreshed();
  const now = await dependencies.store.now();
  const next = Number(now.slice(0, 4)) + 1;
  const sites = await dependencies.sites.all();
  const used = new Map(sites.map((site) => rulebook.calendarFor(site, now)).map((one) => [one.version, one]));
  const rows = [...used.values()].map((one) => {
    const missing = [next - 1, next].filter((year) => !one.isKnownYear(year));
    return { calendar: one.version, zone: one.zone, missing };
  });
  const ok = rows.every(({ missing }) => missing.length === 0);
  const text = rows.map(({ calendar: name, zone, missing }) =>
    missing.length === 0
      ? `${name} (${zone}): complete up to ${next}`
      : `${name} (${zone}): WARNING, no official list for ${missing.join(', ')}; deadlines that reach there are provisional. Publish it: redress calendar publish FILE`,
  );
  return { ok, json: { ok, rows }, text: text.join('\n') || 'no sites yet' };
}

/** The latest of that id as it could be published: what a new year's list is added to. */
async function show({ dependencies }: WritePath, id: string): Promise<Answer> {
  const found = (await dependencies.rules.refreshed()).calendars().findLast(({ layer }) => layer.id === id);
  if (found === undefined) throw new DomainError('calendar-unknown', `no calendar ${id}`, { calendar: id });
  const document = { sort: 'calendar', ...found };
  return { json: document, text: stringify(document, { aliasDuplicateObjects: false }) };
}

/** Adds the calendar; open cases whose due instants were provisional take it up, and those are confirmed or moved. */
async function publish(
  path: WritePath,
  { file, by, say }: { file: string; by: string; say: (text: string) => void },
): Promise<Answer> {
  const document = documentIn(file);
  if (document.sort !== 'calendar') throw new DomainError('invalid-input', `${file} is no calendar`, { file });
  await path.dependencies.rules.publish(document, by);
  const rulebook = await path.dependencies.rules.refreshed();
  const waiting = await path.sql<{ caseId: string }[]>`
    select distinct case_id::text as "caseId" from read_model.obligations
     where verdict = 'open' and (arithmetic ->> 'provisional')::boolean order by 1`;
  const told = { confirmed: 0, moved: 0 };
  for (const { caseId } of waiting) {
    for (const type of await adopt(path, rulebook, caseId)) {
      if (type === 'DueConfirmed') told.confirmed += 1;
      if (type === 'ObligationDueMoved') told.moved += 1;
    }
  }
  say(`${waiting.length} cases had provisional deadlines`);
  const { id, version } = nameOf(document);
  const text = `calendar ${id}@${version} is published; ${told.confirmed} deadlines confirmed, ${told.moved} moved`;
  return { json: { id, version, cases: waiting.length, ...told }, text };
}

async function adopt({ dependencies }: WritePath, rulebook: Rulebook, caseId: string): Promise<string[]> {
  const state = foldCase((await dependencies.store.readStream(`case-${caseId}`)).events);
  const place = { id: state.site, region: state.region, zone: state.zone };
  const { version } = rulebook.calendarFor(place, state.receivedAt);
  const outcome = await handleCommand(dependencies, {
    caseId,
    command: { type: 'AdoptCalendar', body: { calendarVersion: version } },
    commandId: uuidv5(`calendar ${version}`, caseId),
    actor: ENGINE,
  });
  return outcome.events.map(({ type }) => type);
}
