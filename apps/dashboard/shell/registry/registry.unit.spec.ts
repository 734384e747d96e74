import { CAPABILITIES, COMMAND_ROLES } from '#libs/identity/permissions.js';
import { formSpecs } from '../../commands/form-specs.js';
import { en } from '../../locales/en.js';
import { zh } from '../../locales/zh.js';
import { type Entry, type Scope, SCOPES, isVisible } from './entry.js';
import { isTaken, keyName, matchKey } from './keys.js';
import { CASE_ENTRIES, ENTRIES, ROOMS } from './registry.js';

/** Scopes that can be in sight at the same time: the case stands beside the queue, and everywhere is everywhere. */
const BESIDE: Readonly<Record<Scope, readonly Scope[]>> = {
  everywhere: SCOPES,
  queue: ['everywhere', 'queue', 'case'],
  case: ['everywhere', 'queue', 'case'],
  replay: ['everywhere', 'replay'],
};
const together = (left: Entry, right: Entry) => BESIDE[left.scope].includes(right.scope);
const begins = (longer: string, shorter: string) => longer === shorter || longer.startsWith(`${shorter} `);

describe('the registry of what can be done', () => {
  it('has each id once', () => {
    const ids = ENTRIES.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has no key that means two things where both are in sight, nor one that begins the sequence of another', () => {
    const keyed = ENTRIES.flatMap((entry) => (entry.keys ?? []).map((key) => ({ entry, key })));
    expect(keyed.length).toBeGreaterThan(15);
    const clashes = keyed.flatMap((one, at) =>
      keyed
        .slice(at + 1)
        .filter((other) => together(one.entry, other.entry))
        .filter((other) => begins(one.key, other.key) || begins(other.key, one.key))
        .map((other) => `${one.entry.id} ${other.entry.id}`),
    );
    expect(clashes).toEqual([]);
  });

  it.each(ENTRIES.map((entry) => [entry.id, entry] as const))('words %s in both languages', (_, { title }) => {
    expect(zh[title].trim()).not.toBe('');
    expect(en[title].trim()).not.toBe('');
  });

  it('names only permissions that the API has', () => {
    const needs = ENTRIES.flatMap(({ needs }) => needs ?? []);
    expect(needs.filter((capability) => !(capability in CAPABILITIES))).toEqual([]);
    const commands = ENTRIES.flatMap(({ command }) => command ?? []);
    expect(commands.filter((command) => !(command in COMMAND_ROLES))).toEqual([]);
  });

  it('has every command of a case that has a form', () => {
    expect(CASE_ENTRIES.map(({ command }) => command).sort()).toEqual(Object.keys(formSpecs).sort());
  });

  it('shows what is permitted and offered, and every room that is permitted', () => {
    const permissions = { known: true, can: (it: string) => it === 'read-cases', mayRun: () => false };
    const next = ENTRIES.find(({ id }) => id === 'queue.next') as Entry;
    expect(isVisible(next, permissions, new Map())).toBe(false);
    expect(isVisible(next, permissions, new Map([[next.id, { run: () => undefined }]]))).toBe(true);
    expect(ROOMS.filter((room) => isVisible(room, permissions, new Map())).map(({ id }) => id)).toEqual(['room.queue']);
    const note = CASE_ENTRIES.find(({ command }) => command === 'AddNote') as Entry;
    expect(isVisible(note, permissions, new Map([[note.id, { run: () => undefined }]]))).toBe(false);
  });
});

describe('keys', () => {
  const press = (keys: string) =>
    keys.split(' ').reduce<{ pending: string; ran: string[] }>(
      ({ pending, ran }, key) => {
        const matched = matchKey(ENTRIES, pending, key);
        return { pending: matched.pending, ran: [...ran, ...(matched.entry ? [matched.entry.id] : [])] };
      },
      { pending: '', ran: [] },
    );

  it('lead to a room in two strokes, and a stroke that leads nowhere begins anew', () => {
    expect(press('g i')).toEqual({ pending: '', ran: ['room.new'] });
    expect(press('g')).toEqual({ pending: 'g', ran: [] });
    expect(press('g j')).toEqual({ pending: '', ran: ['queue.next'] });
    expect(press('g g q')).toEqual({ pending: '', ran: ['room.queue'] });
  });

  it('are Ctrl or Cmd alike for the palette', () => {
    expect(keyName({ key: 'K', ctrlKey: true, metaKey: false })).toBe('mod+k');
    expect(keyName({ key: 'k', ctrlKey: false, metaKey: true })).toBe('mod+k');
  });

  it('belong to the input method while it composes', () => {
    const free = { keyCode: 74, defaultPrevented: false, altKey: false, ctrlKey: false, metaKey: false };
    expect(isTaken({ ...free, isComposing: false })).toBe(false);
    expect(isTaken({ ...free, isComposing: true })).toBe(true);
    expect(isTaken({ ...free, isComposing: false, keyCode: 229 })).toBe(true);
  });
});
