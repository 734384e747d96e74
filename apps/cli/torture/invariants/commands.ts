import { streamOf } from '#libs/command-handler/append-request.js';
import { type InvariantResult, invariantResult } from '../invariant.js';
import type { GivenCommand, Ledger } from '../ledger.js';
import type { StoredFact, StoredStreams } from '../stored-facts.js';

type ByCommand = ReadonlyMap<string, readonly StoredFact[]>;

function byCommand(streams: StoredStreams): ByCommand {
  const found = new Map<string, StoredFact[]>();
  for (const fact of [...streams.values()].flat()) {
    const facts = found.get(fact.commandId);
    if (facts === undefined) found.set(fact.commandId, [fact]);
    else facts.push(fact);
  }
  return found;
}

/** I1: what was acknowledged is there, whole, on the version it was given for; what was refused left nothing. */
export function commandsHaveTheirEvents(ledger: Ledger, streams: StoredStreams): InvariantResult {
  const stored = byCommand(streams);
  const acknowledged = ledger.ended('acknowledged');
  const refused = ledger.ended('refused');
  const faults = [
    ...acknowledged.flatMap((each) => faultsOf(each, each.ending.version, stored.get(each.commandId) ?? [])),
    ...refused
      .filter(({ commandId }) => stored.has(commandId))
      .map(({ type, commandId, ending }) => `${type} ${commandId} was refused (${ending.code}) and is stored`),
    ...ledger.contradictions,
  ];
  const name = 'every acknowledged command has exactly its events, a refused one none';
  return invariantResult('I1', name, acknowledged.length, faults);
}

function faultsOf(given: GivenCommand, version: number, facts: readonly StoredFact[]): string[] {
  const { type, caseId, commandId, expectedVersion } = given;
  const what = `${type} ${commandId}`;
  if (facts.length === 0) return [`${what} was acknowledged and is not stored`];
  const versions = facts.map((fact) => fact.version).sort((a, b) => a - b);
  const wanted = Array.from({ length: version - expectedVersion }, (_, at) => expectedVersion + 1 + at);
  const elsewhere = facts.some(({ streamId }) => streamId !== streamOf(caseId));
  return [
    ...(elsewhere ? [`${what} has events in a stream of another case`] : []),
    ...(String(versions) === String(wanted) ? [] : [`${what} has versions ${String(versions)}, not ${String(wanted)}`]),
  ];
}

/** I2: one first fact a command, which counts all of them, and they stand together. */
export function noCommandTwice(streams: StoredStreams): InvariantResult {
  const stored = byCommand(streams);
  const faults: string[] = [];
  for (const [commandId, facts] of stored) {
    const firsts = facts.filter(({ commandEvents }) => commandEvents !== null);
    const counted = firsts.reduce((sum, { commandEvents }) => sum + (commandEvents ?? 0), 0);
    if (firsts.length !== 1) faults.push(`command ${commandId} is stored ${firsts.length} times`);
    else if (counted !== facts.length)
      faults.push(`command ${commandId} has ${facts.length} facts and counts ${counted}`);
    if (facts.some(({ metadata }) => metadata.commandId !== commandId))
      faults.push(`command ${commandId} is mislabelled`);
  }
  return invariantResult('I2', 'no command is stored twice', stored.size, faults);
}

/** I3. */
export function versionsAreDense(streams: StoredStreams): InvariantResult {
  const faults = [...streams].flatMap(([streamId, facts]) => {
    const at = facts.findIndex(({ version }, index) => version !== index + 1);
    return at < 0 ? [] : [`${streamId}: version ${facts[at]?.version} where ${at + 1} is expected`];
  });
  return invariantResult('I3', 'versions of each stream are 1..n', streams.size, faults);
}
