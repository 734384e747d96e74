import { DomainError } from '#libs/contracts/errors.js';

/** Where a page ended: the sort key of its last row, and its id, which tells equal keys apart. */
export interface Place {
  readonly sort: string;
  readonly key: string;
  readonly caseId: string;
}

export function writeCursor({ sort, key, caseId }: Place): string {
  return Buffer.from(JSON.stringify([sort, key, caseId])).toString('base64url');
}

const KEY = /^(infinity|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)$/;
const CASE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Throws `invalid-input` for a text that is no cursor of ours, or of a list sorted otherwise. */
export function readCursor(cursor: string, sort: string): Place {
  const parts = parsed(cursor);
  const [ofSort, key, caseId] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (ofSort !== sort || typeof key !== 'string' || !KEY.test(key)) throw refused();
  if (typeof caseId !== 'string' || !CASE_ID.test(caseId)) throw refused();
  return { sort, key, caseId };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function refused(): DomainError {
  const issues = [{ path: 'cursor', message: 'not a cursor of this list' }];
  return new DomainError('invalid-input', 'the cursor does not belong to this list', { issues });
}
