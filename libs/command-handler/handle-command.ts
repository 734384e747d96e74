import { DomainError, hasCode } from '#libs/contracts/errors.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { isNoticeFact } from '#libs/contracts/notices.js';
import { type CaseState, decide, evolve, foldCase, kindOpenedBy, timetableOf } from '#libs/domain/case.js';
import type { AppendResult } from '#libs/event-store/port.js';
import { appendDecided } from './append-decided.js';
import { streamOf } from './append-request.js';
import type { CommandOutcome, CommandRequest } from './command-request.js';
import type { CommandDependencies } from './dependencies.js';
import { contextFor } from './decide-context.js';
import { digestOf } from './digest.js';
import { decideRelatives } from './relatives.js';

const ATTEMPTS_MAX = 8;

/**
 * The only write path: load, fold, decide, seal, append. Throws DomainError: what the rules refuse (with
 * `details.clause`), `version-conflict`, `idempotency-key-reused`, `case-not-found`, `store-unavailable`.
 */
export async function handleCommand(
  dependencies: CommandDependencies,
  request: CommandRequest,
): Promise<CommandOutcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptCommand(dependencies, request);
    } catch (error) {
      // Two writers met on one stream. Who named a version must look again; the others decide anew on what is there now.
      const lost = hasCode(error, 'version-conflict') && attempt < ATTEMPTS_MAX;
      if (!lost || !(await mayDecideAgain(dependencies, request, error))) throw error;
    }
  }
}

/** Where news of notices alone was added, whoever named a version has seen all that counts. The store names the stream. */
async function mayDecideAgain(
  { store }: CommandDependencies,
  { caseId, expectedVersion }: CommandRequest,
  { details }: DomainError,
): Promise<boolean> {
  if (expectedVersion === undefined) return true;
  const { streamId } = details;
  if (streamId === undefined) return false;
  // The version named is the case's own: a race about its parent or its children is none of the caller's.
  if (streamId !== streamOf(caseId)) return true;
  return hasSeen((await store.readStream(streamOf(caseId))).events, expectedVersion);
}

/** The caller has seen all that counts: news of notices come at any time and nobody has to know them. */
function hasSeen(events: readonly RecordedEvent[], expected: number): boolean {
  return expected <= events.length && events.slice(expected).every(({ type }) => isNoticeFact(type));
}

async function attemptCommand(dependencies: CommandDependencies, request: CommandRequest): Promise<CommandOutcome> {
  const { caseId, command, expectedVersion } = request;
  const stream = await dependencies.store.readStream(streamOf(caseId));
  const state = foldCase(stream.events);
  const creates = kindOpenedBy(command.type) !== undefined;
  if (state.version > 0) request.mayAct?.(state.site);
  else if (!creates) throw new DomainError('case-not-found', `no case ${caseId}`, { caseId });

  const digest = digestOf(caseId, command);
  const first = stream.events.find((event) => event.metadata.commandId === request.commandId);
  if (first) return answerAgain(request, state, stream.events, digest);
  if (creates && state.version > 0) throw new DomainError('case-exists', `case ${caseId} exists`, { caseId });
  if (expectedVersion !== undefined && !hasSeen(stream.events, expectedVersion)) {
    throw new DomainError('version-conflict', `the case is at version ${state.version}, not ${expectedVersion}`, {
      expected: expectedVersion,
      actual: state.version,
    });
  }

  const context = await contextFor(dependencies, { state, request, now: request.recordedAt ?? stream.now });
  if (context.site) request.mayAct?.(context.site.id);
  const decided = decide(state, command, context);
  if (decided.length === 0) {
    return { ...outcomeOf(caseId, state), duplicate: false, events: [] };
  }
  const own = { caseId, command, commandId: request.commandId, state, context, decided };
  const relatives = await decideRelatives(dependencies, own);
  return outcomeAfter(request, state, await appendDecided(dependencies, request, [own, ...relatives]));
}

function outcomeAfter(request: CommandRequest, before: CaseState, result: AppendResult): CommandOutcome {
  const events = result.streams[0]?.events ?? [];
  // A duplicate that our own read did not see yet: the stored answer is older or newer than `before`, so ask for a new look.
  if (result.duplicate && events[0] !== undefined && events[0].version !== before.version + 1) {
    throw new DomainError('version-conflict', 'the command is stored already', { commandId: request.commandId });
  }
  const state = events.reduce(evolve, before);
  return { ...outcomeOf(request.caseId, state), duplicate: result.duplicate, events };
}

/** The first answer, as it was: the state just after the command's own events. */
function answerAgain(
  request: CommandRequest,
  now: CaseState,
  stored: readonly RecordedEvent[],
  digest: string,
): CommandOutcome {
  const events = stored.filter((event) => event.metadata.commandId === request.commandId);
  if (events[0]?.metadata.commandDigest !== digest) {
    throw new DomainError('idempotency-key-reused', 'this key was used for another command', {
      commandId: request.commandId,
    });
  }
  const last = events[events.length - 1]?.version ?? 0;
  const then = foldCase(stored.filter((event) => event.version <= last));
  return { ...outcomeOf(request.caseId, then), timetable: timetableOf(request.caseId, now), duplicate: true, events };
}

function outcomeOf(
  caseId: string,
  state: CaseState,
): Pick<CommandOutcome, 'caseId' | 'version' | 'stage' | 'timetable'> {
  return { caseId, version: state.version, stage: state.stage, timetable: timetableOf(caseId, state) };
}
