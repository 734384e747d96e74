import microdiff from 'microdiff';
import type { CaseAsOf } from '../api/shapes.js';

export type Standing = NonNullable<CaseAsOf['standing']>;
export type Owed = Standing['obligations'][number];

/** What a reader compares; the arithmetic behind a due instant is told by its own sentence on the case page. */
const CASE_FIELDS = [
  ...['stage', 'closed', 'closedAt', 'severity', 'severityProvisional', 'holderRole', 'department', 'waiting'],
  ...['nextDueAt', 'nextClause', 'missedCount', 'openCount', 'packVersion'],
] as const;
const OWED_FIELDS = ['verdict', 'dueAt', 'fulfilledAt', 'holder', 'corrected', 'notifiedRungs'] as const;

export interface Difference {
  /** absent: a field of the case itself */
  readonly obligation?: Owed;
  /** absent: the obligation was not there before, or is not there now */
  readonly field?: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Field by field, the case first, then its obligations in the order of opening. */
export function differences(before: Standing | null, after: Standing | null): Difference[] {
  const ofCase = microdiff({ ...pick(before, CASE_FIELDS) }, { ...pick(after, CASE_FIELDS) }, { cyclesFix: false });
  const fields = [...new Set(ofCase.map(({ path }) => String(path[0])))];
  const changed = fields.map((field) => ({ field, before: at(before, field), after: at(after, field) }));
  return [...changed, ...ofObligations(before?.obligations ?? [], after?.obligations ?? [])];
}

function ofObligations(before: readonly Owed[], after: readonly Owed[]): Difference[] {
  const earlier = new Map(before.map((one) => [one.obligationId, one]));
  const later = new Map(after.map((one) => [one.obligationId, one]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id): Difference[] => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const obligation = is ?? was;
    if (obligation === undefined) return [];
    if (was === undefined || is === undefined) {
      return [{ obligation, before: was?.verdict ?? null, after: is?.verdict ?? null }];
    }
    const found = microdiff(pick(was, OWED_FIELDS), pick(is, OWED_FIELDS), { cyclesFix: false });
    const fields = [...new Set(found.map(({ path }) => String(path[0])))];
    return fields.map((field) => ({ obligation, field, before: at(was, field), after: at(is, field) }));
  });
}

function at(from: object | null, field: string): unknown {
  return (from as Record<string, unknown> | null)?.[field] ?? null;
}

function pick(from: object | null, fields: readonly string[]): Record<string, unknown> {
  return from === null ? {} : Object.fromEntries(fields.map((field) => [field, at(from, field)]));
}
