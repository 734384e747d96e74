import { streamOf } from '#libs/command-handler/append-request.js';
import type { ComplaintCommandType } from '#libs/contracts/complaint/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { CasePage } from '#libs/contracts/views.js';
import { foldCase, nextCommands } from '#libs/domain/case.js';
import { COMMAND_ROLES, hasCapability } from '#libs/identity/permissions.js';
import type { Person } from '#libs/identity/person.js';
import { obligationOf, rowOf } from './case-view.js';
import type { Caller } from './edge/request-context.js';
import type { ApiParts } from './parts.js';
import { timelineOf } from './timeline.js';

/**
 * The page is folded from the store itself, so it is never older than the answer to the caller's last command; what the
 * read model knows stands beside it (`projectedVersion`). Throws `case-not-found`, also for a case of a foreign site.
 */
export async function readCasePage(
  { commands, readModel }: Pick<ApiParts, 'commands' | 'readModel'>,
  caseId: string,
  { person, scope }: Caller,
): Promise<CasePage> {
  const { events } = await commands.store.readStream(streamOf(caseId));
  const state = foldCase(events);
  if (state.version === 0 || !scope.includes(state.site)) {
    throw new DomainError('case-not-found', `no case ${caseId}`, { caseId });
  }
  const [timeline, projected] = await Promise.all([
    timelineOf(commands.vault, events, hasCapability(person, 'read-private')),
    readModel.findCase(caseId),
  ]);
  const next = nextCommands(state);
  return {
    ...rowOf(caseId, state, projected?.changeNo ?? 0),
    projectedVersion: projected?.version ?? null,
    obligations: state.obligations.map(obligationOf),
    timeline,
    nextCommands: next.accepted.filter((command) => mayRun(person, command)),
    refusedCommands: next.refused.filter(({ command }) => mayRun(person, command)),
  };
}

/** Whether one of the person's roles may run it; the machinery's commands are nobody's. */
function mayRun({ roles }: Person, command: string): boolean {
  const allowed = COMMAND_ROLES[command as ComplaintCommandType] ?? [];
  return roles.some((role) => allowed.includes(role));
}
