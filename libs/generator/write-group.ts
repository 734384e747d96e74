import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { digestOf } from '#libs/command-handler/digest.js';
import { streamOf } from '#libs/command-handler/handle-command.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { EventToAppend } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { AppendRequest } from '#libs/event-store/port.js';
import type { ToSeal } from '#libs/vault/port.js';
import type { GeneratedCommand } from './case-walk.js';
import type { GeneratedGroup } from './generate-group.js';

/** Commands of one transaction, which has to end within a second. */
const CHUNK_COMMANDS = 300;

export interface WrittenGroup {
  readonly sites: number;
  readonly cases: number;
  readonly commands: number;
  /** facts that were added; none of a group that is there already */
  readonly events: number;
}

/**
 * Stores a generated group, each fact recorded at the instant of the past at which it was given. Run again with the same
 * group it adds nothing. Throws `not-simulated` on a stack whose clock cannot be set, `store-unavailable`.
 */
export async function writeGroup(
  dependencies: CommandDependencies,
  group: GeneratedGroup,
  onProgress: (done: { commands: number; of: number }) => void = () => undefined,
): Promise<WrittenGroup> {
  if (!dependencies.simulation) {
    throw new DomainError('not-simulated', 'a generated past can be written only to a stack that simulates');
  }
  await dependencies.sites.save(group.sites);
  let events = 0;
  for (let start = 0; start < group.commands.length; start += CHUNK_COMMANDS) {
    const commands = group.commands.slice(start, start + CHUNK_COMMANDS);
    const results = await dependencies.store.appendBulk(await toRequests(dependencies, commands));
    for (const { duplicate, streams } of results) {
      if (!duplicate) events += streams.reduce((sum, stream) => sum + stream.events.length, 0);
    }
    onProgress({ commands: start + commands.length, of: group.commands.length });
  }
  const cases = new Set(group.commands.map(({ caseId }) => caseId)).size;
  return { sites: group.sites.length, cases, commands: group.commands.length, events };
}

async function toRequests(
  dependencies: CommandDependencies,
  commands: readonly GeneratedCommand[],
): Promise<AppendRequest[]> {
  const sealed = await sealAll(dependencies, commands);
  let place = 0;
  return commands.map((given) => {
    const events = sealed.slice(place, (place += given.decided.length));
    return {
      metadata: {
        commandId: given.commandId,
        commandDigest: digestOf(given.caseId, given.command),
        actor: given.actor,
        causationId: given.causationId,
        correlationId: given.caseId,
        group: dependencies.group,
        site: given.site,
        kind: 'complaint',
        packVersion: given.packVersion,
        simulated: true,
      },
      streams: [{ streamId: streamOf(given.caseId), expectedVersion: given.expectedVersion, events }],
      recordedAt: given.at,
    };
  });
}

/** One look at the keys for the whole chunk: asking for each would take a round trip a person. */
async function sealAll(
  { vault }: CommandDependencies,
  commands: readonly GeneratedCommand[],
): Promise<EventToAppend[]> {
  const facts = commands.flatMap(({ caseId, decided }) => decided.map((event) => ({ caseId, event })));
  const toSeal = facts.flatMap(({ caseId, event }): ToSeal[] =>
    event.private === undefined
      ? []
      : [{ person: personOf(caseId), streamId: streamOf(caseId), type: event.type, plain: event.private }],
  );
  const sealed = (await vault.sealMany(toSeal)).values();
  return facts.map(({ event: { type, data, occurredAt, private: told } }) => {
    const plain = data as JsonObject;
    const kept = told === undefined ? plain : { ...plain, sealed: { ...sealed.next().value! } };
    return { type, schemaVersion: 1, data: kept, occurredAt };
  });
}

/** As acceptance names it (CaseAccepted.person). */
const personOf = (caseId: string): string => `person-${caseId}`;
