import { v5 as uuidV5 } from 'uuid';

/** Fixed for good: another value would give a retried creation another case. */
const NAMESPACE = '5c6a2f0e-7d0b-4f43-9a54-2f1f6d1f0c53';

/** The same key makes the same case: a creation that is sent twice is one case. */
export function caseIdFor(group: string, key: string): string {
  return uuidV5(key, uuidV5(group, NAMESPACE));
}

/** A key counts within its case: two desks that both send "1" do not meet. */
export function commandIdFor(caseId: string, key: string): string {
  return uuidV5(key, caseId);
}
