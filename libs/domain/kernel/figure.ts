import { type Budget, budget } from '#libs/contracts/case.js';
import type { RegulationPack } from '#libs/policy/pack.js';

/** A number that the pack gives; undefined where it gives none under this id. */
export function countOf({ figures }: Pick<RegulationPack, 'figures'>, id: string): number | undefined {
  const value = figures.find((one) => one.id === id)?.value;
  return value !== undefined && 'amount' in value && typeof value.amount === 'number' ? value.amount : undefined;
}

/** A length of time that the pack gives; undefined where it gives none under this id. */
export function lengthOf({ figures }: Pick<RegulationPack, 'figures'>, id: string): Budget | undefined {
  return budget.safeParse(figures.find((one) => one.id === id)?.value).data;
}
