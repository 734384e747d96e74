import { DomainError } from '#libs/contracts/errors.js';
import { serverGone } from './server-gone.js';
import type { Trouble } from './trouble.js';

/** What can befall a stack, by the word after `--outage`. */
export const TROUBLES: Readonly<Record<string, () => Trouble>> = {
  postgres: () => serverGone('postgres'),
  kafka: () => serverGone('kafka'),
  temporal: () => serverGone('temporal'),
};

/** Throws `invalid-input`. */
export function troubleOf(name: string): Trouble {
  const make = TROUBLES[name];
  if (make === undefined) {
    throw new DomainError('invalid-input', `--outage: ${Object.keys(TROUBLES).join(', ')} are known, not "${name}"`);
  }
  return make();
}
