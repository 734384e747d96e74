import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { appendRequestOf, streamOf } from '#libs/command-handler/append-request.js';
import { sealFacts } from '#libs/command-handler/seal-facts.js';
import { DomainError } from '#libs/contracts/errors.js';
import { personOfCase } from '#libs/domain/kernel/opening.js';
import type { AppendRequest } from '#libs/event-store/port.js';
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

/** One look at the keys for the whole chunk: asking for each command's would take a round trip a person. */
async function toRequests(
  { vault, group }: CommandDependencies,
  commands: readonly GeneratedCommand[],
): Promise<AppendRequest[]> {
  const facts = commands.flatMap(({ caseId, decided }) =>
    decided.map((event) => ({ streamId: streamOf(caseId), person: personOfCase(caseId), event })),
  );
  const sealed = await sealFacts(vault, facts);
  let place = 0;
  return commands.map((given) => {
    const events = sealed.slice(place, (place += given.decided.length));
    return appendRequestOf({ ...given, group, kind: 'complaint', simulated: true, events, recordedAt: given.at });
  });
}
