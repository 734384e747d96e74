import type { AppendRequest, AppendResult } from '#libs/event-store/port.js';
import { kindOpenedBy } from '#libs/domain/case.js';
import { appendRequestOf, streamOf } from './append-request.js';
import type { CommandRequest } from './command-request.js';
import { personOf } from './decide-context.js';
import type { CommandDependencies } from './dependencies.js';
import { withMarks } from './marks.js';
import type { DecidedCommand } from './relatives.js';
import { sealFacts } from './seal-facts.js';

/** Seals and stores what was decided, on one case or on several: all or nothing. Resolves with the first one's result. */
export async function appendDecided(
  dependencies: CommandDependencies,
  request: CommandRequest,
  [first, ...relatives]: readonly [DecidedCommand, ...DecidedCommand[]],
): Promise<AppendResult> {
  const own = await requestOf(dependencies, request, first);
  if (relatives.length === 0) return dependencies.store.append(own);
  const theirs = relatives.map((one) =>
    requestOf(dependencies, { ...request, causationId: request.causationId ?? request.commandId }, one),
  );
  const [result] = await dependencies.store.appendBulk([own, ...(await Promise.all(theirs))]);
  if (result === undefined) throw new Error('an append without an answer');
  return result;
}

async function requestOf(
  { vault, group, simulation }: CommandDependencies,
  request: CommandRequest,
  { caseId, command, commandId, state, context, decided }: DecidedCommand,
): Promise<AppendRequest> {
  const streamId = streamOf(caseId);
  const person = personOf(state, decided, caseId);
  const isNew = state.version === 0;
  return appendRequestOf({
    ...request,
    ...{ caseId, command, commandId, group },
    site: isNew ? (context.site?.id ?? '') : state.site,
    kind: isNew ? (kindOpenedBy(command.type) ?? 'complaint') : state.kind,
    packVersion: context.pack.packVersion,
    simulated: simulation,
    expectedVersion: state.version,
    events: await sealFacts(
      vault,
      withMarks(vault, context.site?.id ?? state.site, decided).map((event) => ({ streamId, person, event })),
    ),
  });
}
