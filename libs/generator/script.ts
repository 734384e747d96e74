import { v5 as uuidv5 } from 'uuid';
import type { Command, OPENING_COMMANDS, OngoingCommandType } from '#libs/contracts/commands.js';
import type { Role } from '#libs/contracts/event.js';
import type { Site } from '#libs/contracts/site.js';
import type { CaseState } from '#libs/domain/case.js';
import type { Chance } from './chance.js';
import type { Teller } from './teller.js';
import type { Weather } from './weather.js';

/** What people do next with a case, and after how long. */
export interface Step {
  /** as it is said at that instant */
  readonly command: (at: string) => Command;
  readonly role: Role;
  /** usual time since the step before */
  readonly minutes: readonly [from: number, to: number];
  /** waits for the morning where it would fall into the night */
  readonly byDay: boolean;
  /** somebody runs: even slow staff takes little longer than usual */
  readonly urgent: boolean;
  /** the time counts from then on, where that is later */
  readonly notBefore?: string;
  /** C3-R: at another time of day than this */
  readonly notAround?: string;
}

export interface Opening {
  readonly caseId: string;
  readonly site: Site;
  readonly teller: Teller;
  readonly weather: Weather;
  /** default now */
  readonly receivedAt?: string;
  /** of a repair that a complaint leads to */
  readonly originCase?: string;
}

export interface Scene {
  readonly caseId: string;
  readonly site: Site;
  readonly teller: Teller;
  readonly weather: Weather;
  readonly state: CaseState;
  /** of this moment */
  readonly chance: Chance;
  /** the instant that the next step is planned from */
  readonly at: string;
}

/** Kinds that have a command to open a case with. */
export type ScriptedKind = keyof typeof OPENING_COMMANDS;

/** How cases of one kind go: a walk through its commands with seeded choices. */
export interface Script {
  readonly kind: ScriptedKind;
  readonly open: (opening: Opening) => Command;
  /** The next step that the rules take; undefined where nobody has anything to do until something else changes. */
  readonly next: (scene: Scene) => Step | undefined;
}

type Manner = Partial<Omit<Step, 'command' | 'minutes'>>;
type Ongoing = Extract<Command, { readonly type: OngoingCommandType | 'OpenChild' }>;

export function step(
  command: Ongoing | ((at: string) => Ongoing),
  minutes: Step['minutes'],
  manner: Manner = {},
): Step {
  const said = typeof command === 'function' ? command : () => command;
  return { command: said, minutes, role: 'agent', byDay: true, urgent: false, ...manner };
}

/** Nobody waits for the morning with it, and everybody runs. */
export const AT_ONCE: Manner = { byDay: false, urgent: true };

export function childIdOf(caseId: string, name: string): string {
  return uuidv5(name, caseId);
}

export const hoursAfter = (at: string, hours: number): string =>
  new Date(Date.parse(at) + Math.round(hours * 3_600_000)).toISOString();

/** A case opened from this one goes on: nothing is put away before it has ended (C3-R). */
export function isHeld({ children }: CaseState): boolean {
  return children.some((one) => one.holdsArchive && one.closedAt === null);
}

export function did({ doers }: CaseState, fact: string): boolean {
  return doers.some((one) => one.fact === fact);
}

/** A promise that is still to be kept, kept. */
export function keepPromise({ promises }: CaseState): Step | undefined {
  const open = promises.find(({ keptAt }) => keptAt === null);
  return open && step({ type: 'KeepPromise', body: { promise: open.promise } }, [30, 300], { byDay: false });
}
