import {
  type OngoingCommandType,
  ONGOING_COMMANDS,
  OPENING_COMMANDS,
  type OpeningCommandType,
} from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';

/** `AssessSeverity` → `assess-severity` */
export const pathOf = (type: OngoingCommandType): string =>
  type.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const BY_PATH = new Map(ONGOING_COMMANDS.map((type) => [pathOf(type), type]));
const { complaint: _atV1Cases, ...OPENINGS } = OPENING_COMMANDS;
/** A complaint is accepted at POST /v1/cases; a case of another kind is opened at POST /v1/cases/<kind>. */
export const KIND_OPENINGS: Readonly<Record<keyof typeof OPENINGS, OpeningCommandType>> = OPENINGS;

/** Throws `route-unknown`: the engine's and the importer's commands have no address either. */
export function commandAt(path: string): OngoingCommandType {
  const type = BY_PATH.get(path);
  if (type === undefined) throw new DomainError('route-unknown', 'no such command', { commands: [...BY_PATH.keys()] });
  return type;
}
