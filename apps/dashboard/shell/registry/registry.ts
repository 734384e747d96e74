import { COMMAND_ROLES } from '#libs/identity/permissions.js';
import type { CommandName } from '../../commands/form-specs.js';
import { kebab } from '../../commands/kebab.js';
import { type TextKey, zh } from '../../locales/zh.js';
import type { Entry } from './entry.js';

/** The rooms, in the order of the frame. A new room is one line here and one route in router.tsx. */
export const ROOMS = [
  { id: 'room.queue', title: 'shell.cases', scope: 'everywhere', keys: ['g q'], needs: 'read-cases', go: '/' },
  {
    id: 'room.on-time',
    title: 'shell.on-time',
    scope: 'everywhere',
    keys: ['g o'],
    needs: 'read-boards',
    go: '/on-time',
  },
  { id: 'room.rules', title: 'rules.title', scope: 'everywhere', keys: ['g r'], needs: 'read-boards', go: '/rules' },
  { id: 'room.group', title: 'shell.group', scope: 'everywhere', keys: ['g s'], needs: 'read-boards', go: '/group' },
  { id: 'room.new', title: 'shell.new', scope: 'everywhere', keys: ['g i'], needs: 'run-commands', go: '/new' },
  { id: 'room.desk', title: 'shell.desk', scope: 'everywhere', keys: ['g h'], needs: 'read-desk', go: '/desk' },
  { id: 'room.jobs', title: 'shell.jobs', scope: 'everywhere', keys: ['g t'], needs: 'work-on-site', go: '/jobs' },
  {
    id: 'room.site-code',
    title: 'shell.site-code',
    scope: 'everywhere',
    keys: ['g e'],
    needs: 'keep-desk',
    go: '/site-code',
  },
] as const satisfies readonly Entry[];

const SHELL: readonly Entry[] = [
  { id: 'frame.palette', title: 'do.palette', scope: 'everywhere', keys: ['mod+k'] },
  { id: 'frame.help', title: 'do.help', scope: 'everywhere', keys: ['?'] },
  { id: 'frame.language', title: 'do.language', scope: 'everywhere', keys: ['g l'] },
  { id: 'frame.shade', title: 'do.shade', scope: 'everywhere', keys: ['g d'] },
];

const QUEUE: readonly Entry[] = [
  { id: 'queue.next', title: 'do.next', scope: 'queue', keys: ['j'] },
  { id: 'queue.before', title: 'do.before', scope: 'queue', keys: ['k'] },
  { id: 'queue.peek', title: 'do.peek', scope: 'queue', keys: ['Enter'] },
  { id: 'queue.open', title: 'do.open', scope: 'queue', keys: ['o'] },
  { id: 'queue.select', title: 'do.select', scope: 'queue', keys: ['x'] },
  { id: 'queue.select-all', title: 'do.select-all', scope: 'queue', keys: ['* a'] },
  { id: 'queue.select-none', title: 'do.select-none', scope: 'queue', keys: ['* n'] },
  { id: 'queue.bulk', title: 'do.bulk', scope: 'queue', keys: ['b'], needs: 'run-commands' },
  { id: 'queue.save-view', title: 'do.save-view', scope: 'queue', keys: ['v'] },
  { id: 'queue.search', title: 'do.search', scope: 'queue', keys: ['/'] },
  { id: 'queue.close-peek', title: 'do.close-peek', scope: 'queue', keys: ['u'] },
];

const REPLAY: readonly Entry[] = [
  { id: 'replay.back', title: 'do.replay-back', scope: 'replay', keys: [','] },
  { id: 'replay.on', title: 'do.replay-on', scope: 'replay', keys: ['.'] },
];

/** Keys of what is done all day; the rest is found in the palette. */
const CASE_KEYS: Partial<Record<CommandName, string>> = {
  AddNote: 'n',
  InformCustomer: 'i',
  AssessSeverity: 's',
  BeginWait: 'w',
  MakePromise: 'p',
  HandOver: 'h',
};

/**
 * Every command on a case that exists. From the roles and not from the forms, which are loaded with the first case; a command
 * that opens a case has a room of its own and no title here. A test compares these with the forms.
 */
const onCases = (Object.keys(COMMAND_ROLES) as CommandName[]).filter((command) => `command.${kebab(command)}` in zh);

/** Not commands on the case itself: the script beside it, a case opened from it. */
const BESIDE_CASE: readonly Entry[] = [
  { id: 'telephone.panel', title: 'call.open', scope: 'case', keys: ['c'] },
  { id: 'beside.open-child', title: 'child.open', scope: 'case', keys: ['f'], needs: 'run-commands' },
];

export const CASE_ENTRIES: readonly Entry[] = onCases.map((command) => ({
  id: caseEntryId(command),
  title: `command.${kebab(command)}` as TextKey,
  scope: 'case',
  command,
  ...(CASE_KEYS[command] === undefined ? {} : { keys: [CASE_KEYS[command]] }),
}));

export function caseEntryId(command: CommandName): string {
  return `case.${kebab(command)}`;
}

/** The one table of what can be done. */
export const ENTRIES: readonly Entry[] = [...ROOMS, ...SHELL, ...QUEUE, ...REPLAY, ...BESIDE_CASE, ...CASE_ENTRIES];
