import { v5 as uuidv5 } from 'uuid';
import type { CaseKind, Stage } from '#libs/contracts/case.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { foldCase } from '#libs/domain/case.js';
import { streamOf } from './append-request.js';
import type { Command } from '#libs/contracts/commands.js';
import type { CommandOutcome, CommandRequest } from './command-request.js';
import type { CommandDependencies } from './dependencies.js';
import { handleCommand } from './handle-command.js';
import { relativeCommandId } from './relatives.js';

export interface ChildRequest extends Omit<CommandRequest, 'caseId' | 'command'> {
  readonly parentCaseId: string;
  readonly kind: CaseKind;
  /** of the parent's pack */
  readonly link: string;
  /** as the command that opens a case of the kind takes it, already checked */
  readonly body: JsonObject;
  /** what is taken down on the parent in the same append, already checked */
  readonly with?: Command<'OpenChild'>['body']['with'];
}

export interface OpenedChild {
  readonly parent: CommandOutcome;
  /** just after it was opened */
  readonly child: { readonly caseId: string; readonly version: number; readonly stage: Stage };
}

/**
 * Opens a case from another one: what both know of it is stored together or not at all, and a repeat under the same command
 * id is the same child. Throws as handleCommand, and `link-unknown`.
 */
export async function openChild(
  dependencies: CommandDependencies,
  { parentCaseId, kind, link, body, with: first, ...request }: ChildRequest,
): Promise<OpenedChild> {
  const childCaseId = childCaseIdOf(request.commandId);
  const parent = await handleCommand(dependencies, {
    ...request,
    caseId: parentCaseId,
    command: { type: 'OpenChild', body: { childCaseId, link, kind, body, ...(first && { with: first }) } },
  });
  const { events } = await dependencies.store.readStream(streamOf(childCaseId));
  const opening = relativeCommandId(request.commandId, childCaseId);
  const { version, stage } = foldCase(events.filter(({ metadata }) => metadata.commandId === opening));
  return { parent, child: { caseId: childCaseId, version, stage } };
}

export const childCaseIdOf = (commandId: string): string => uuidv5('child', commandId);
