import { DomainError } from '#libs/contracts/errors.js';
import type { CaseChange, CaseFile, Fact } from '../case-file.js';
import { projectCase, unknownCase } from '../cases/projection.js';
import { projectObligations } from '../obligations/projection.js';

const CASE_STREAM = /^case-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Undefined for streams of other aggregates: they are not the read model's. */
export function caseIdOf(streamId: string): string | undefined {
  return CASE_STREAM.exec(streamId)?.[1];
}

export type CaseFiles = ReadonlyMap<string, CaseFile>;
/** Facts by case: ascending versions, each once. */
export type FactsByCase = ReadonlyMap<string, readonly Fact[]>;

/** Sorts a batch by case and version; whatever came twice counts once. */
export function groupFacts(events: readonly Fact[]): FactsByCase {
  const byCase = new Map<string, Fact[]>();
  for (const event of events) {
    const caseId = caseIdOf(event.streamId);
    if (caseId === undefined) continue;
    const facts = byCase.get(caseId);
    if (facts) facts.push(event);
    else byCase.set(caseId, [event]);
  }
  for (const [caseId, facts] of byCase) {
    const ordered = facts.every((fact, at) => at === 0 || (facts[at - 1]?.version ?? 0) < fact.version);
    if (!ordered) byCase.set(caseId, [...new Map(facts.map((fact) => [fact.version, fact])).values()].sort(byVersion));
  }
  return byCase;
}

const byVersion = (a: Fact, b: Fact): number => a.version - b.version;

/** Cases of which a version between the row and the batch has not come, and the first version missing. */
export function gapsIn(files: CaseFiles, facts: FactsByCase): { readonly caseId: string; readonly from: number }[] {
  const gaps: { caseId: string; from: number }[] = [];
  for (const [caseId, events] of facts) {
    let last = files.get(caseId)?.entry.version ?? 0;
    for (const { version } of events) {
      if (version <= last) continue;
      if (version > last + 1) {
        gaps.push({ caseId, from: last + 1 });
        break;
      }
      last = version;
    }
  }
  return gaps;
}

/**
 * Folds each case in memory; facts that a row has already are passed over, so a batch that comes twice changes nothing.
 * Throws `read-model-gap` where a version is missing.
 */
export function foldBatch(files: CaseFiles, facts: FactsByCase): CaseChange[] {
  const changes: CaseChange[] = [];
  for (const [caseId, events] of facts) {
    const before = files.get(caseId);
    const after = foldCaseFile(caseId, before, events);
    if (after && after !== before) changes.push({ before, after });
  }
  return changes;
}

/** Whole streams, each in order from its first fact on; those of other aggregates are passed over. */
export function wholeCases(streams: readonly (readonly Fact[])[]): CaseChange[] {
  return streams.flatMap((facts) => {
    const caseId = caseIdOf(facts[0]?.streamId ?? '');
    const after = caseId === undefined ? undefined : foldCaseFile(caseId, undefined, facts);
    return after === undefined ? [] : [{ before: undefined, after }];
  });
}

function foldCaseFile(caseId: string, before: CaseFile | undefined, events: readonly Fact[]): CaseFile | undefined {
  let version = before?.entry.version ?? 0;
  let obligations = before?.obligations ?? [];
  const fresh: Fact[] = [];
  for (const event of events) {
    if (event.version <= version) continue;
    version += 1;
    if (event.version > version) {
      throw new DomainError('read-model-gap', `case ${caseId}: version ${version} is missing`, { caseId });
    }
    fresh.push(event);
    obligations = projectObligations(obligations, event);
  }
  if (fresh.length === 0) return before;
  return { entry: projectCase(before?.entry ?? unknownCase(caseId), fresh, obligations), obligations };
}
