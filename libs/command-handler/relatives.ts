import { v5 as uuidv5 } from 'uuid';
import { type Command, OPENING_COMMANDS } from '#libs/contracts/commands.js';
import { DomainError, invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { type CaseState, type DecideContext, decide, foldCase, initialCase } from '#libs/domain/case.js';
import { openedFrom } from '#libs/domain/shared/children.js';
import { streamOf } from './append-request.js';
import { pinnedRules, rulesInForce } from './decide-context.js';
import type { CommandDependencies } from './dependencies.js';

/** A command that has been decided on one case, before its facts are sealed. */
export interface DecidedCommand {
  readonly caseId: string;
  readonly command: Command;
  readonly commandId: string;
  /** before it */
  readonly state: CaseState;
  readonly context: DecideContext;
  readonly decided: readonly DecidedEvent[];
}

/** Of what the first command means for another case: a repeat of the one is a repeat of the other. */
export const relativeCommandId = (commandId: string, caseId: string): string => uuidv5(caseId, commandId);

/**
 * What a command on one case means for its parent and its children: commands on those, to be stored with the first one or
 * not at all. Most commands mean nothing to anybody else, and cost nothing here.
 */
export async function decideRelatives(
  dependencies: CommandDependencies,
  first: DecidedCommand,
): Promise<readonly DecidedCommand[]> {
  const all = [first];
  // grows while it is walked: a child that ends with its parent may have children of its own
  for (const one of all) {
    for (const { caseId, command } of commandsToRelatives(one)) {
      if (all.some((other) => other.caseId === caseId)) continue;
      const next = await decideOn(dependencies, { caseId, command, first });
      if (next.decided.length > 0) all.push(next);
    }
  }
  return all.slice(1);
}

export interface ToRelative {
  readonly caseId: string;
  readonly command: Command;
}

type Told = Pick<DecidedCommand, 'caseId' | 'command' | 'state' | 'decided'>;

/** Commands on its parent and its children that follow from what was decided on a case. */
export function commandsToRelatives({ caseId, command, state, decided }: Told): ToRelative[] {
  if (command.type === 'OpenChild') {
    const { childCaseId, kind, body } = command.body;
    const type = (OPENING_COMMANDS as Readonly<Record<string, string | undefined>>)[kind];
    if (type === undefined) throw new DomainError('link-unknown', `no case of the kind ${kind} is opened`, { kind });
    // checked against the schema of this type where it came in
    return [{ caseId: childCaseId, command: { type, body } as unknown as Command }];
  }
  const told: ToRelative[] = [];
  for (const { type, data } of decided) {
    if (type === 'ChildClosed') {
      const { childCaseId, how } = data as { readonly childCaseId: string; readonly how: string };
      const close = { type: 'CloseWithParent', body: { parentCaseId: caseId } } as const;
      if (how === 'with-parent') told.push({ caseId: childCaseId, command: close });
    }
    const how = ENDS[type];
    if (how !== undefined && state.parent !== null) {
      const closed = { type: 'RecordChildClosed', body: { childCaseId: caseId, how } } as const;
      told.push({ caseId: state.parent.caseId, command: closed });
    }
  }
  return told;
}

/** Where the parent ends, it tells itself what that means for the child. */
const ENDS: Readonly<Record<string, 'archived' | 'withdrawn' | undefined>> = {
  CaseArchived: 'archived',
  CaseWithdrawn: 'withdrawn',
};

async function decideOn(
  dependencies: CommandDependencies,
  { caseId, command, first }: ToRelative & { readonly first: DecidedCommand },
): Promise<DecidedCommand> {
  const commandId = relativeCommandId(first.commandId, caseId);
  if (first.command.type === 'OpenChild') return openedChild(dependencies, { caseId, command, commandId, first });
  const { events } = await dependencies.store.readStream(streamOf(caseId));
  const state = foldCase(events);
  const { site: _site, ...moment } = first.context;
  const context = { ...moment, ...(await pinnedRules(dependencies.rules, state)), caseId };
  return { caseId, command, commandId, state, context, decided: decide(state, command, context) };
}

/** A new case under the rules in force at its parent's site. */
async function openedChild(
  dependencies: CommandDependencies,
  { caseId, command, commandId, first }: ToRelative & { readonly commandId: string; readonly first: DecidedCommand },
): Promise<DecidedCommand> {
  const { state: parent, context: its } = first;
  invariant(first.command.type === 'OpenChild', 'a child is opened by OpenChild');
  const site = await dependencies.sites.find(parent.site);
  if (site === undefined) throw new DomainError('site-unknown', `no site ${parent.site}`, { site: parent.site });
  const body = command.body as { readonly receivedAt?: string };
  const rulebook = await dependencies.rules.current();
  const rules = rulesInForce(rulebook, site, body.receivedAt ?? its.now);
  const context: DecideContext = { ...its, ...rules, caseId, site, siteFacts: rulebook.siteFacts(site.id) };
  const opened = decide(initialCase, command, context);
  const decided = [...opened, openedFrom(first.caseId, first.command.body.link, its.now)];
  return { caseId, command, commandId, state: initialCase, context, decided };
}
