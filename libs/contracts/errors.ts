/**
 * Every code that an error of Redress can carry. Closed: a code that is not here does not exist. HTTP status lives in one
 * filter (apps/api), retryability in one mapping (activities/failure-mapping.ts).
 */
export const ERROR_CODES = [
  // the caller's input
  'invalid-input', // a field is missing, unknown, of the wrong type or out of range; details.issues names each
  'body-too-large',
  'value-refused', // well formed, but not for this case: a promise for yesterday; details.issues names the field
  'text-has-nul', // U+0000 cannot be stored
  'idempotency-key-missing',
  'idempotency-key-reused', // same key, other body
  'if-match-missing',
  'version-conflict', // the stream moved on: details.expected, details.actual
  'route-unknown', // no such address, or no such command
  'method-unknown', // the address takes other methods: details.allowed
  // who asks
  'unauthenticated',
  'issuer-unavailable', // the keys that tokens are checked against cannot be read
  'forbidden-role',
  'forbidden-site',
  'too-many-streams', // of changes are open
  'too-many-requests', // of one address or pass: details.retrySeconds
  'pass-unknown', // a link without login that is not ours, or of another kind
  'pass-expired',
  'pass-revoked',
  // what the rules refuse
  'case-not-found',
  'case-exists',
  'case-closed',
  'stage-forbids',
  'boundary-not-told', // P-N1
  'dispute-not-decided', // P-0
  'dispute-forbids', // the other kind of dispute goes this way: details.instead
  'harm-first', // D-3.6b: a measure before any other handling
  'joint-visit-first', // D-3.2: details.departments
  'departments-disagree', // P-4: details.missing
  'help-first', // P-N2, D-3.6c: details.help
  'position-first', // P-P2: details.instead
  'set-off-refused', // P-P4
  'second-opinion-first', // D-3.6c
  'goodwill-first', // P-P3
  'window-over', // for reopening: details.until
  'plan-unknown',
  'promise-unknown',
  'item-unknown', // the checklist has no such item: details.items
  'task-unknown', // the plan has no such task: details.tasks
  'photo-not-found',
  'photo-unknown', // no photo of this hash, type and size is stored: details.photos, field
  'photo-of-another-case', // named by another case, and not sent again since: details.photos, field
  'link-unknown', // the pack knows no such link between two cases: details.links
  'children-open', // cases opened from this one are to be ended first: details.children
  'follow-up-first', // C3-R, D-3.2b: a case that was spoken of is opened first: details.instead
  'entry-unknown', // the desk's register has no such entry
  'register-closed', // the log has been handed in, the visit is over: details.instead
  'limit-reached', // no more of it in this period: details.max, details.instead
  'notice-too-short', // asked for too late: details.latest, details.instead
  'obligation-unknown',
  'reason-unknown', // the pack knows no such reason to wait: details.reasons
  'extension-forbidden', // the clause allows none, no more, or not so much
  'actor-involved', // somebody who did the earlier step may not do this one: details.did
  'not-published', // the site has published nothing that answers this
  'pack-unknown',
  'pack-invalid', // details.findings names line, what and advice
  'draft-invalid', // a draft of a pack, asked what it would change: details.findings names line, what and advice
  'calendar-unknown',
  'wording-refused', // P-N4: on a closed case nothing complaining goes out
  'fact-in-future',
  'fact-too-late', // told later than the pack allows
  'fact-needs-evidence', // would turn a recorded miss: evidence or approval is asked for
  'site-unknown',
  'not-simulated', // forward, or a set clock, on a stack that does not simulate
  'nothing-to-do', // the command would change nothing
  // the machinery
  'store-unavailable',
  'transaction-open', // append inside a transaction that already has an xid
  'fenced', // another leader holds a later term
  'epoch-ended', // a cursor from before a restore of the store
  'schema-mismatch', // the database's migrations are not this release's
  'read-model-gap',
  'import-mapping-invalid',
  'import-source-unreadable',
  'configuration-invalid',
  'vault-key-destroyed',
  'notice-unknown', // not in the caller's inbox
  'notice-undelivered', // a channel did not take it: details.cause
  'servers-unavailable', // a server of the stack is not found or does not start: details.part, details.advice
  'stack-running', // the folder belongs to a stack that lives
  'stack-not-running',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(code: unknown): code is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(code);
}

export type ErrorDetails = Readonly<Record<string, unknown>>;

/** The one error type of the product. Guard by `code` (see `hasCode`), never by `instanceof` across library edges. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error;
}

export function hasCode(error: unknown, code: ErrorCode): error is DomainError {
  return isDomainError(error) && error.code === code;
}

/** A branch that the types say cannot be reached. Crashes: it is a programmer's error. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** An assumption that must hold. Crashes: it is a programmer's error. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant violated: ${message}`);
}
