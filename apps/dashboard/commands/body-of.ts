import { instantAt } from '../time/zoned.js';
import type { Draft, DraftValue, FieldSpec, PlanDraft } from './field-spec.js';

const told: readonly FieldSpec[] = [
  { name: 'occurredAt', kind: 'instant' },
  { name: 'evidence', kind: 'line' },
];

export const words = (text: string): string[] =>
  text
    .split(/[,，、;；\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** Yuan as typed to whole cents; null where it is no amount. Money never passes through a binary fraction. */
export function cents(text: string): number | null {
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

function sent(kind: FieldSpec['kind'], value: DraftValue, zone: string): unknown {
  switch (kind) {
    case 'line':
    case 'area':
      return typeof value === 'string' ? value.trim() : value;
    case 'instant':
      return instantAt(String(value), zone);
    case 'day-or-instant':
      return String(value).length > 10 ? instantAt(String(value), zone) : value;
    case 'cents':
      return cents(String(value));
    case 'list':
      return words(String(value));
    case 'promise':
    case 'number':
      return Number(value);
    case 'plans':
      return (value as readonly PlanDraft[]).map((plan) => ({
        id: plan.id.trim(),
        description: plan.description.trim(),
        costCents: cents(plan.cost),
        agreedBy: words(plan.agreedBy),
      }));
    case 'choice':
    case 'day':
    case 'choices':
    case 'plan':
    case 'wait-reason':
    case 'obligation':
    case 'task':
    case 'yes-no':
    case 'photos':
      return value;
  }
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Body of a command from what the form holds; what is empty is left out. `zone`: the site's. */
export function bodyOf(fields: readonly FieldSpec[], draft: Draft, zone: string): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, kind } of [...fields, ...told]) {
    const value = draft[name];
    if (value === undefined || isEmpty(value)) continue;
    const ready = sent(kind, value, zone);
    if (!isEmpty(ready)) body[name] = ready;
  }
  return body;
}

/** Names of required fields that are still empty or no amount. */
export function gaps(fields: readonly FieldSpec[], draft: Draft): string[] {
  return fields.filter((field) => field.required && isGap(field, draft[field.name])).map((field) => field.name);
}

function isGap({ kind }: FieldSpec, value: DraftValue | undefined): boolean {
  if (value === undefined || (typeof value === 'string' && value.trim() === '') || isEmpty(value)) return true;
  if (kind === 'cents') return cents(String(value)) === null;
  if (kind === 'number') return !/^\d{1,9}$/.test(String(value).trim());
  if (kind !== 'plans') return false;
  const plans = value as readonly PlanDraft[];
  return plans.some(
    (plan) =>
      !plan.id.trim() || !plan.description.trim() || cents(plan.cost) === null || words(plan.agreedBy).length === 0,
  );
}
