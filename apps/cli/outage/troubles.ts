import { DomainError } from '#libs/contracts/errors.js';
import { foreignTransaction } from './foreign-transaction.js';
import { fullDisk } from './full-disk.js';
import { readModelRebuilt } from './read-model-rebuilt.js';
import { serverGone } from './server-gone.js';
import { temporalWiped } from './temporal-wiped.js';
import type { Trouble } from './trouble.js';

/** What can befall a stack, by the word after `--outage`. */
export const TROUBLES: Readonly<Record<string, () => Trouble>> = {
  postgres: () => serverGone('postgres'),
  kafka: () => serverGone('kafka'),
  temporal: () => serverGone('temporal'),
  'foreign-transaction': foreignTransaction,
  'full-disk': fullDisk,
  'temporal-wiped': temporalWiped,
  'read-model-rebuilt': readModelRebuilt,
};

/** Throws `invalid-input`. */
export function troubleOf(name: string): Trouble {
  const make = TROUBLES[name];
  if (make === undefined) {
    throw new DomainError('invalid-input', `--outage: ${Object.keys(TROUBLES).join(', ')} are known, not "${name}"`);
  }
  return make();
}
