import { stringify } from 'yaml';
import { DomainError } from '#libs/contracts/errors.js';
import { nameOf } from '#libs/rule-shelf/port.js';
import { documentIn } from '#libs/rule-shelf/read-document.js';
import { type TakenUp, takeUpCalendars } from '../calendar/take-up-calendars.js';
import { type Answer, command, stackArgs } from '../command.js';
import { type WritePath, withWritePath } from '../store-access.js';

const WHAT = ['check', 'publish', 'adopt', 'show'] as const;
const USAGE = 'redress calendar check | publish FILE | adopt | show ID';
/** A process uses its rules for three seconds, and no statement runs for more than five. */
const SETTLE_SECONDS = '8';

export const calendar = command({
  name: 'calendar',
  description: 'working calendars: warn of years whose official list is missing, publish a new one',
  usage: USAGE,
  args: {
    ...stackArgs,
    what: { type: 'positional', description: WHAT.join(', '), required: true },
    file: { type: 'positional', description: 'YAML of a calendar; for show its id', required: false },
    by: { type: 'string', description: 'who signs the publication', default: 'cli' },
    settle: { type: 'string', description: 'seconds until every process knows the rules', default: SETTLE_SECONDS },
  },
  async run({ args }): Promise<Answer> {
    const { what, file, by } = args;
    const settleMs = settleOf(args.settle);
    if (what === 'check') return withWritePath(args, check);
    if (what === 'adopt') return withWritePath(args, (path) => adopt(path, settleMs));
    if (what === 'show' && file !== undefined) return withWritePath(args, (path) => show(path, file));
    if (what === 'publish' && file !== undefined) {
      return withWritePath(args, (path) => publish(path, { file, by, settleMs }));
    }
    throw new DomainError('invalid-input', `usage: ${USAGE}`, { field: 'what' });
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

interface Publishing {
  readonly file: string;
  readonly by: string;
  readonly settleMs: number;
}

/** Adds the calendar; open cases whose due instants were provisional take it up, and those are confirmed or moved. */
async function publish(path: WritePath, { file, by, settleMs }: Publishing): Promise<Answer> {
  const document = documentIn(file);
  if (document.sort !== 'calendar') throw new DomainError('invalid-input', `${file} is no calendar`, { file });
  await path.dependencies.rules.publish(document, by);
  const { id, version } = nameOf(document);
  const { json, text } = await adopt(path, settleMs);
  return { json: { id, version, ...(json as TakenUp) }, text: `calendar ${id}@${version} is published; ${text}` };
}

async function adopt(path: WritePath, settleMs: number): Promise<Answer> {
  const told = await takeUpCalendars(path, settleMs);
  const text = `${told.cases} cases had provisional deadlines: ${told.confirmed} confirmed, ${told.moved} moved`;
  return { json: told, text };
}

function settleOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds >= 0 && seconds <= 600) return seconds * 1_000;
  throw new DomainError('invalid-input', `--settle: ${text} is no number of seconds up to 600`, { field: '--settle' });
}
