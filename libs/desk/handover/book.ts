import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import {
  BOOK_LINES_MAX,
  type Book,
  type BookLine,
  type BookPromise,
  type VisitorQuestion,
} from '#libs/contracts/desk/handover.js';
import type { CaseRow } from '#libs/contracts/views.js';

/** What is open at a site, as the read model and the register of visitors tell it. Each list may have one line more than a book takes. */
export interface OpenMatters {
  readonly enquiries: readonly CaseRow[];
  readonly visitors: readonly VisitorQuestion[];
  readonly pending: readonly CaseRow[];
  readonly promises: readonly BookPromise[];
}

/** An enquiry in its last stage has its answer. */
const isAnswered = ({ stage }: CaseRow): boolean => stage === 'archive';

/** C1-4: customers' open questions, matters pending, promises due in the next shift. Pure. */
export function bookOf(site: string, until: string, { enquiries, visitors, pending, promises }: OpenMatters): Book {
  const questions = enquiries.filter((row) => !isAnswered(row));
  return {
    ...{ site, until },
    questions: { ...part(questions.map(lineOf)), more: enquiries.length > BOOK_LINES_MAX },
    visitors: part([...visitors]),
    pending: part([...pending, ...enquiries.filter(isAnswered)].map(lineOf)),
    promises: part([...promises]),
  };
}

/** SHA-256 (hex) over the RFC 8785 bytes of the book. */
export function hashOf(book: Book): string {
  return createHash('sha256')
    .update(canonicalize(book) ?? '')
    .digest('hex');
}

function part<T>(lines: readonly T[]) {
  return { lines: lines.slice(0, BOOK_LINES_MAX), more: lines.length > BOOK_LINES_MAX };
}

function lineOf({ caseId, reference, kind, stage, severity, holderRole, version, ...row }: CaseRow): BookLine {
  const due = { dueAt: row.nextDueAt, clause: row.nextClause };
  return {
    caseId,
    reference,
    kind,
    stage,
    severity,
    holderRole,
    version,
    waitingFor: row.waiting?.for ?? null,
    ...due,
  };
}
