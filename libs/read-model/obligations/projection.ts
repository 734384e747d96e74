import type { Obligation } from '#libs/domain/case.js';
import { evolveObligations, isOwed } from '#libs/domain/kernel/obligation.js';
import type { Fact } from '../case-file.js';

/** The promises of a case after a fact; those it does not touch stay the same objects, so only changed ones are written. */
export function projectObligations(obligations: readonly Obligation[], fact: Fact): readonly Obligation[] {
  return evolveObligations(obligations, fact) ?? obligations;
}

/** Missed, and neither done after all nor released. */
export function isMissedStillOpen(one: Obligation): boolean {
  return one.verdict === 'missed' && isOwed(one);
}
