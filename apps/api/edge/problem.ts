import type { ErrorCode } from '#libs/contracts/errors.js';
import type { RefusalLanguage, RefusalText } from '#libs/policy/refusals/say-refusal.js';

/** The one place that knows HTTP status codes. Every code is here: one left out would be a 500 that nobody decided on. */
const STATUS_BY_CODE: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'value-refused': 422,
  'body-too-large': 413,
  'text-has-nul': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'if-match-missing': 428,
  'version-conflict': 412,
  'route-unknown': 404,
  'method-unknown': 405,
  unauthenticated: 401,
  'issuer-unavailable': 503,
  'forbidden-role': 403,
  'forbidden-site': 403,
  'too-many-streams': 503,
  'too-many-requests': 429,
  'pass-unknown': 401,
  'pass-expired': 401,
  'pass-revoked': 403,
  'case-not-found': 404,
  'case-exists': 409,
  'case-closed': 409,
  'stage-forbids': 409,
  'boundary-not-told': 409,
  'dispute-not-decided': 409,
  'not-published': 404,
  'dispute-forbids': 409,
  'harm-first': 409,
  'joint-visit-first': 409,
  'departments-disagree': 409,
  'help-first': 409,
  'position-first': 409,
  'set-off-refused': 409,
  'second-opinion-first': 409,
  'goodwill-first': 409,
  'window-over': 409,
  'plan-unknown': 422,
  'promise-unknown': 422,
  'task-unknown': 422,
  'item-unknown': 422,
  'photo-not-found': 404,
  'photo-unknown': 422,
  'photo-of-another-case': 422,
  'wording-refused': 409,
  'link-unknown': 422,
  'children-open': 409,
  'follow-up-first': 409,
  'entry-unknown': 404,
  'register-closed': 409,
  'limit-reached': 409,
  'notice-too-short': 409,
  'fact-in-future': 422,
  'fact-too-late': 422,
  'fact-needs-evidence': 422,
  'site-unknown': 422,
  'draft-invalid': 422,
  'actor-involved': 403,
  'extension-forbidden': 409,
  'obligation-unknown': 422,
  'reason-unknown': 422,
  'not-simulated': 409,
  'nothing-to-do': 409,
  'store-unavailable': 503,
  'read-model-gap': 503,
  'vault-key-destroyed': 410,
  'notice-undelivered': 500,
  'notice-unknown': 404,
  // the machinery's own trouble
  'pack-unknown': 500,
  'pack-invalid': 500,
  'calendar-unknown': 500,
  'transaction-open': 500,
  fenced: 500,
  'epoch-ended': 500,
  'schema-mismatch': 500,
  'import-mapping-invalid': 500,
  'import-source-unreadable': 500,
  'configuration-invalid': 500,
  'servers-unavailable': 500,
  'stack-running': 500,
  'stack-not-running': 500,
  internal: 500,
};

export function statusOf(code: ErrorCode): number {
  return STATUS_BY_CODE[code];
}

/** An answer of RFC 9457. `details` never holds what the caller sent, only where it was and what is expected. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** what would be accepted, in the language of `title` and `detail` */
  readonly instead: string;
  /** the same three in both languages, whichever was asked for */
  readonly said: Readonly<Record<RefusalLanguage, RefusalText>>;
  readonly code: ErrorCode;
  /** id of the rule that refused, where one did */
  readonly clause?: string;
  /** path of the request, without its query */
  readonly instance: string;
  readonly correlationId: string;
  readonly details: Readonly<Record<string, unknown>>;
}
