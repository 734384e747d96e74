import type { Draft } from '../commands/field-spec.js';
import { read, write } from '../shell/keepsake.js';

const name = 'intake-draft';

/** What was being written when the page was left; kept on this device only, until it is accepted or cleared. */
export function readDraft(): Draft {
  try {
    const found: unknown = JSON.parse(read(name) ?? '{}');
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Draft) : {};
  } catch {
    return {};
  }
}

export function keepDraft(draft: Draft): void {
  const filled = Object.entries(draft).filter(([, value]) => value !== undefined && value !== '');
  write(name, filled.length > 0 ? JSON.stringify(Object.fromEntries(filled)) : null);
}
