import type { Capability } from '#libs/identity/permissions.js';
import type { Permissions } from '../../api/permissions.js';
import type { CommandName } from '../../commands/form-specs.js';
import type { TextKey } from '../../locales/zh.js';

/** Where an entry's keys count. The case may stand beside the queue, so their keys must not be the same. */
export const SCOPES = ['everywhere', 'queue', 'case', 'replay'] as const;
export type Scope = (typeof SCOPES)[number];

export type RoomPath = '/' | '/on-time' | '/group' | '/rules' | '/new' | '/desk' | '/jobs' | '/site-code';

/** One thing a person can do: palette, keys, help sheet, navigation, buttons and permissions all read the same line. */
export interface Entry {
  readonly id: string;
  readonly title: TextKey;
  readonly scope: Scope;
  /** `j`, a sequence `g q`, or `mod+k` (Ctrl, on a Mac Cmd) */
  readonly keys?: readonly string[];
  /** of the API's own tables; absent = whoever has entered */
  readonly needs?: Capability | undefined;
  /** the API's command that it sends */
  readonly command?: CommandName | undefined;
  /** the room that it opens; what has none is run by the room that offers it (`useOffers`) */
  readonly go?: RoomPath;
}

/** What a mounted room can do with an entry now. */
export interface Offer {
  readonly run: () => void;
  /** why it cannot be run now, in the reader's language: shown, not hidden */
  readonly refused?: string;
}
export type Offers = ReadonlyMap<string, Offer>;

export function isPermitted({ needs, command }: Entry, { can, mayRun }: Permissions): boolean {
  return (needs === undefined || can(needs)) && (command === undefined || mayRun(command));
}

/** Permitted, and a room leads there or offers it. */
export function isVisible(entry: Entry, permissions: Permissions, offers: Offers): boolean {
  return isPermitted(entry, permissions) && (entry.go !== undefined || offers.has(entry.id));
}
