import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { appendRequestOf, streamOf } from '#libs/command-handler/append-request.js';
import { withMarks } from '#libs/command-handler/marks.js';
import { sealFacts } from '#libs/command-handler/seal-facts.js';
import { DomainError } from '#libs/contracts/errors.js';
import { personOfCase } from '#libs/domain/kernel/opening.js';
import type { AppendRequest, AppendResult } from '#libs/event-store/port.js';
import type { PhotoStore } from '#libs/photos/port.js';
import type { GeneratedCommand } from './case-writer.js';
import { type Family, GroupDigest, type PlannedGroup } from './generate-group.js';
import { openSites } from './open-sites.js';

/** Commands of one transaction, which has to end within a second; a family more where one begins within them. */
const CHUNK_COMMANDS = 300;

export interface WrittenFamilies {
  readonly cases: number;
  readonly commands: number;
  /** facts that were added; none of what is there already */
  readonly events: number;
}

export interface WrittenGroup extends WrittenFamilies {
  readonly sites: number;
  /** of the whole group, the same for the same plan */
  readonly digest: string;
}

type OnProgress = (done: { readonly arrivals: number; readonly events: number }) => void;

export interface Writing {
  /** where what a photo shows is kept; without one, facts name photos that nobody has */
  readonly photos?: Pick<PhotoStore, 'put'>;
  readonly onProgress?: OnProgress;
}

/**
 * Stores a generated group, each fact recorded at the instant of the past at which it was given. Run again with the same group
 * it adds nothing. Throws `not-simulated` on a stack whose clock cannot be set, `store-unavailable`.
 */
export async function writeGroup(
  dependencies: CommandDependencies,
  group: PlannedGroup,
  { photos, onProgress }: Writing = {},
): Promise<WrittenGroup> {
  checkSimulates(dependencies);
  await openSites(dependencies, group.sites, photos);
  const digest = new GroupDigest(group.sites);
  const families = function* () {
    for (const family of group.families()) {
      digest.add(family);
      yield family;
    }
  };
  const written = await writeFamilies(dependencies, families(), onProgress);
  return { sites: group.sites.length, ...written, digest: digest.hex() };
}

/**
 * The families alone, of sites that are open. Whole families at a time: as soon as a part of a case is there, its workflow rings
 * for what is overdue, and the rest would come too late. While one chunk is being stored the next one is made. Throws as
 * `writeGroup` does.
 */
export async function writeFamilies(
  dependencies: CommandDependencies,
  families: Iterable<Family>,
  onProgress?: OnProgress,
): Promise<WrittenFamilies> {
  checkSimulates(dependencies);
  const cases = new Set<string>();
  let [arrivals, commands, events] = [0, 0, 0];
  let storing: Promise<readonly AppendResult[]> = Promise.resolve([]);
  const stored = async () => {
    for (const { duplicate, streams } of await storing) {
      if (!duplicate) events += streams.reduce((sum, stream) => sum + stream.events.length, 0);
    }
    onProgress?.({ arrivals, events });
  };
  for (const chunk of chunksOf(families)) {
    const given = chunk.flat();
    for (const { caseId } of given) cases.add(caseId);
    const requests = await toRequests(dependencies, given);
    await stored();
    storing = dependencies.store.appendBulk(requests);
    // what fails is told where it is waited for
    storing.catch(() => undefined);
    arrivals += chunk.length;
    commands += given.length;
  }
  await stored();
  return { cases: cases.size, commands, events };
}

function checkSimulates({ simulation }: CommandDependencies): void {
  if (simulation) return;
  throw new DomainError('not-simulated', 'a generated past can be written only to a stack that simulates');
}

function* chunksOf(families: Iterable<Family>): Generator<readonly Family[]> {
  let [chunk, commands]: [Family[], number] = [[], 0];
  for (const family of families) {
    chunk.push(family);
    commands += family.length;
    if (commands < CHUNK_COMMANDS) continue;
    yield chunk;
    [chunk, commands] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}

/** One look at the keys for the whole chunk: asking for each command's would take a round trip a person. */
async function toRequests(
  { vault, group }: CommandDependencies,
  commands: readonly GeneratedCommand[],
): Promise<AppendRequest[]> {
  const facts = commands.flatMap(({ caseId, site, decided }) =>
    withMarks(vault, site, decided).map((event) => ({
      streamId: streamOf(caseId),
      person: personOfCase(caseId),
      event,
    })),
  );
  const sealed = await sealFacts(vault, facts);
  let place = 0;
  return commands.map((given) => {
    const events = sealed.slice(place, (place += given.decided.length));
    return appendRequestOf({ ...given, group, simulated: true, events, recordedAt: given.at });
  });
}
