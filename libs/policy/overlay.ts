import { z } from 'zod';
import { type Budget, CASE_KINDS, TARGETS, localDate } from '#libs/contracts/case.js';
import { DomainError } from '#libs/contracts/errors.js';
import {
  type ObligationRule,
  type PinnedPack,
  type RegulationPack,
  bilingual,
  ladder,
  rule,
  ruleKey,
  version,
  versionOf,
} from './pack.js';

const ruleRef = {
  kind: z.enum(CASE_KINDS).default('complaint'),
  clause: z.string(),
  target: z.enum(TARGETS),
  item: z.string().optional(),
};

type Ladder = z.infer<typeof ladder>;

/** What may differ from the inherited rule. */
const change = z.strictObject({
  ...ruleRef,
  budget: rule.shape.budget.optional(),
  holder: rule.shape.holder.optional(),
  ladder: z.string().optional(),
  suspendableBy: rule.shape.suspendableBy.unwrap().optional(),
});

/** Somebody answers by name for a rule that is looser here than where it comes from. */
const waiver = z.strictObject({ ...ruleRef, reason: bilingual, approvedBy: z.string().min(1), on: localDate });

/**
 * What the group, a region or a site adds to a pack: stricter figures as they are, looser ones with a waiver. An overlay
 * without changes says which pack counts there.
 */
export const packOverlay = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version,
  effectiveFrom: localDate,
  signedOff: z.strictObject({ by: z.string().min(1), on: localDate }),
  scope: z.strictObject({ level: z.enum(['group', 'region', 'site']), name: z.string() }),
  extends: z.string(),
  ladders: z.record(z.string(), ladder).default({}),
  changes: z.array(change).default([]),
  waivers: z.array(waiver).default([]),
});
export type PackOverlay = z.infer<typeof packOverlay>;

/** The pack as it counts under the overlays, from the group to the site. Throws `pack-invalid` naming rule and reason. */
export function pinned(pack: RegulationPack, overlays: readonly PackOverlay[] = []): PinnedPack {
  const merged = overlays.reduce(overlaid, pack);
  return { ...merged, packVersion: [pack, ...overlays].map(versionOf).join('+') };
}

/** Another pack with those of the overlays named in a case's version that extend it. */
export function pinnedAlike(pack: RegulationPack, overlays: readonly PackOverlay[], packVersion: string): PinnedPack {
  const names = packVersion.split('+').slice(1);
  // a pack that carries overlays already (by its own name) is taken as it is
  if ('packVersion' in pack && String(pack.packVersion).includes('+')) return pack as PinnedPack;
  return pinned(
    pack,
    overlays.filter((one) => one.extends === pack.id && names.includes(versionOf(one))),
  );
}

function overlaid(pack: RegulationPack, overlay: PackOverlay): RegulationPack {
  const ladders = { ...pack.ladders, ...overlay.ladders };
  const changes = new Map(overlay.changes.map((one) => [ruleKey(one), one]));
  for (const key of changes.keys()) {
    if (!pack.rules.some((one) => ruleKey(one) === key)) invalid(overlay, `${pack.id} has no rule ${key}`);
  }
  const rules = pack.rules.map((inherited): ObligationRule => {
    const changed = changes.get(ruleKey(inherited));
    if (changed?.ladder !== undefined && !(changed.ladder in ladders)) invalid(overlay, `no ladder ${changed.ladder}`);
    const next = changed === undefined ? inherited : withoutGaps(inherited, changed);
    // an overlay may also redefine the ladder of a rule that it does not name
    const loose = looserThan(inherited, next) ?? quieterThan(pack.ladders[inherited.ladder], ladders[next.ladder]);
    if (loose !== undefined && !overlay.waivers.some((one) => ruleKey(one) === ruleKey(inherited))) {
      invalid(overlay, `${ruleKey(inherited)}: ${loose}; a looser rule needs a waiver with reason and approver`);
    }
    return next;
  });
  return { ...pack, ladders, rules };
}

function withoutGaps(inherited: ObligationRule, changed: z.infer<typeof change>): ObligationRule {
  const { budget, holder, ladder: its, suspendableBy } = changed;
  return {
    ...inherited,
    ...(budget === undefined ? {} : { budget }),
    ...(holder === undefined ? {} : { holder }),
    ...(its === undefined ? {} : { ladder: its }),
    ...(suspendableBy === undefined ? {} : { suspendableBy }),
  };
}

/** Why less is told of a miss: somebody above is told later, or not at all. */
function quieterThan(before: Ladder | undefined, after: Ladder | undefined): string | undefined {
  if (before === after) return undefined;
  for (const { notify, meaning, afterMinutes } of before?.steps ?? []) {
    const told = after?.steps.some((step) => step.notify === notify && step.afterMinutes <= afterMinutes) ?? false;
    if (meaning === 'escalation' && !told) return `the ${notify} is told later of a miss, or never`;
  }
  return undefined;
}

/** Why the rule is looser than what it changes; undefined where it is as strict or stricter. */
function looserThan(before: ObligationRule, after: ObligationRule): string | undefined {
  if (after.suspendableBy.some((reason) => !before.suspendableBy.includes(reason)))
    return 'one more reason stops the clock';
  if (before.budget.unit === 'as-named' || after.budget.unit === 'as-named') {
    return before.budget.unit === after.budget.unit ? undefined : 'the budgets cannot be compared';
  }
  const comparison = compareBudgets(after.budget, before.budget);
  if (comparison === undefined) return 'the budgets cannot be compared';
  return comparison > 0 ? 'the budget is longer' : undefined;
}

/** Elapsed minutes of a budget where it has a length of its own: days count as 24 hours, which orders them all the same. */
function lengthOf(budget: Budget): { readonly measure: string; readonly amount: number } | undefined {
  switch (budget.unit) {
    case 'minutes':
      return { measure: 'elapsed', amount: budget.amount };
    case 'hours':
      return { measure: 'elapsed', amount: budget.amount * 60 };
    case 'calendar-days':
      return { measure: 'elapsed', amount: budget.amount * 1_440 };
    case 'working-days':
    case 'working-minutes':
      return { measure: budget.unit, amount: budget.amount };
    case 'end-of-local-day':
    case 'end-of-working-day':
      return { measure: budget.unit, amount: budget.after ?? 0 };
    default:
      return undefined;
  }
}

function compareBudgets(left: Budget, right: Budget): number | undefined {
  const [one, other] = [lengthOf(left), lengthOf(right)];
  return one === undefined || other === undefined || one.measure !== other.measure
    ? undefined
    : one.amount - other.amount;
}

function invalid(overlay: PackOverlay, message: string): never {
  throw new DomainError('pack-invalid', `${versionOf(overlay)}: ${message}`, {
    overlay: versionOf(overlay),
    issue: message,
  });
}
