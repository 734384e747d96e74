import type { CommandType } from '#libs/contracts/commands.js';
import type { JsonObject } from '#libs/contracts/json.js';

/** A command as people say it, good or bad. */
export interface Spoken {
  readonly type: CommandType;
  readonly body: JsonObject;
  /** fields that name an instant: minutes from now, the second one twice as far */
  readonly later?: readonly string[];
}

/** How a case begins, and what the model knows of it then. */
export interface World {
  readonly opening: Spoken;
  readonly known: Readonly<Record<string, string | number | boolean>>;
  /** another case of the same household that was opened before */
  readonly beside?: Spoken;
}

export interface ModelledKind {
  readonly worlds: readonly World[];
  /** what mostly leads on, by stage */
  readonly onward: Readonly<Record<string, readonly Spoken[]>>;
  /** what else is said, in whatever stage */
  readonly beside: readonly Spoken[];
}

const TEXT = { zh: 'x', en: 'x' };
/** What the site has published that all cases of the model are at. */
export const SITE_FACTS = {
  ...{ site: 'lakeside', version: '1.0.0', facilities: [] },
  services: [{ id: 'lamp', name: TEXT, department: 'x', feeCents: 3_000, per: TEXT }],
};

export const say = (type: CommandType, body: JsonObject = {}, ...later: string[]): Spoken =>
  later.length === 0 ? { type, body } : { type, body, later };
export const each = (type: CommandType, bodies: readonly JsonObject[], ...later: string[]): Spoken[] =>
  bodies.map((body) => say(type, body, ...later));

export const phone = { by: 'phone' };
export const reason = { reason: 'x' };
export const words = { words: 'x' };
export const promising: readonly Spoken[] = [
  say('MakePromise', { what: 'x' }, 'by'),
  ...each(
    'KeepPromise',
    [1, 2, 3].map((promise) => ({ promise })),
  ),
];
export const shared: readonly Spoken[] = [
  say('AddNote', { text: 'x' }),
  ...each(
    'HandOver',
    ['agent', 'supervisor', 'director', 'auditor', 'technician', 'group-manager'].map((toRole) => ({ toRole })),
  ),
  ...promising,
  say('ArchiveCase', { summary: 'x' }),
  say('WithdrawCase', reason),
];
export const revisits: readonly Spoken[] = each(
  'RecordRevisit',
  [
    ...['settled', 'problem-found', 'no-answer', 'no-answer', 'disagreement', 'new-demand'].map((outcome) => ({
      outcome,
    })),
    { outcome: 'new-demand', demand: 'x', demandKind: 'repair' },
  ].map((its) => ({ ...its, by: 'visit', clear: true, satisfied: true })),
);
