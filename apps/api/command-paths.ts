import { type ComplaintCommandType, complaintCommands } from '#libs/contracts/complaint/commands.js';
import { DomainError } from '#libs/contracts/errors.js';

/** `AssessSeverity` → `assess-severity` */
export const pathOf = (type: ComplaintCommandType): string =>
  type.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** Commands on a case that exists; a case is accepted at POST /v1/cases. */
export const CASE_COMMANDS = (Object.keys(complaintCommands) as ComplaintCommandType[]).filter(
  (type) => type !== 'AcceptComplaint',
);
const BY_PATH = new Map(CASE_COMMANDS.map((type) => [pathOf(type), type]));

/** Throws `route-unknown`: the engine's and the importer's commands have no address either. */
export function commandAt(path: string): ComplaintCommandType {
  const type = BY_PATH.get(path);
  if (type === undefined) throw new DomainError('route-unknown', 'no such command', { commands: [...BY_PATH.keys()] });
  return type;
}
