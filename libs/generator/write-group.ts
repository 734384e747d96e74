import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { appendRequestOf, streamOf } from '#libs/command-handler/append-request.js';
import { sealFacts } from '#libs/command-handler/seal-facts.js';
import { DomainError } from '#libs/contracts/errors.js';
import { personOfCase } from '#libs/domain/kernel/opening.js';
import type { AppendRequest } from '#libs/event-store/port.js';
import type { GeneratedCommand } from './case-walk.js';
import type { GeneratedGroup } from './generate-group.js';

/** Commands of one transaction, which has to end within a second; a case more where one begins within them. */
const CHUNK_COMMANDS = 300;

export interface WrittenGroup {
  readonly sites: number;
  readonly cases: number;
  readonly commands: number;
  /** facts that were added; none of a group that is there already */
  readonly events: number;
}

/**
 * Stores a generated group, each fact recorded at the instant of the past at which it was given. Whole cases at a time: as
 * soon as a part of a case is there, its workflow rings for what is overdue, and the rest would come too late. Run again with
 * the same group it adds nothing. Throws `not-simulated` on a stack whose clock cannot be set, `store-unavailable`.
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
  const cases = byCase(group.commands);
  let [events, done] = [0, 0];
  for (const commands of chunksOf([...cases.values()])) {
    const results = await dependencies.store.appendBulk(await toRequests(dependencies, commands));
    for (const { duplicate, streams } of results) {
      if (!duplicate) events += streams.reduce((sum, stream) => sum + stream.events.length, 0);
    }
    done += commands.length;
    onProgress({ commands: done, of: group.commands.length });
  }
  return { sites: group.sites.length, cases: cases.size, commands: group.commands.length, events };
}

function byCase(commands: readonly GeneratedCommand[]): ReadonlyMap<string, readonly GeneratedCommand[]> {
  const cases = new Map<string, GeneratedCommand[]>();
  for (const command of commands) {
    const others = cases.get(command.caseId);
    if (others) others.push(command);
    else cases.set(command.caseId, [command]);
  }
  return cases;
}

function* chunksOf(cases: readonly (readonly GeneratedCommand[])[]): Generator<readonly GeneratedCommand[]> {
  let chunk: GeneratedCommand[] = [];
  for (const commands of cases) {
    chunk.push(...commands);
    if (chunk.length < CHUNK_COMMANDS) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
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
