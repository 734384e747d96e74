import type { ErrorCode } from '#libs/contracts/errors.js';

/** A refusal in one language, as the server says it. */
export interface SaidRefusal {
  readonly detail: string;
  readonly instead: string;
}

/** What the API answers with where it refuses (RFC 9457), and what we make of a broken line. */
export class Problem extends Error {
  constructor(
    readonly code: ErrorCode | 'network',
    readonly status: number,
    /** the server's own sentence, English */
    readonly detail: string,
    /** the clause that refused, where a rule did */
    readonly clause: string | null = null,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** in both languages; null where no server answered */
    readonly said: Readonly<Record<'zh' | 'en', SaidRefusal>> | null = null,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Problem';
  }
}

interface ProblemBody {
  code?: ErrorCode;
  title?: string;
  detail?: string;
  clause?: string;
  details?: Record<string, unknown>;
  said?: Record<'zh' | 'en', SaidRefusal>;
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const clause = body.clause ?? (typeof body.details?.['clause'] === 'string' ? body.details['clause'] : null);
  const code = body.code ?? (response.status === 401 ? 'unauthenticated' : 'internal');
  const detail = body.detail ?? body.title ?? response.statusText;
  return new Problem(code, response.status, detail, clause, body.details, body.said ?? null);
}

export interface FieldIssue {
  readonly path: string;
  readonly message: string;
  /** the same in Chinese, where the server says it */
  readonly zh?: string;
}

/** Issues of `invalid-input`, each with the name of its field. */
export function issuesOf(problem: Problem): FieldIssue[] {
  const found = problem.details['issues'];
  if (!Array.isArray(found)) return [];
  return found.flatMap((issue: unknown) => {
    if (typeof issue !== 'object' || issue === null) return [];
    const { path, message, zh } = issue as { path?: unknown; message?: unknown; zh?: unknown };
    const field = Array.isArray(path) ? path.join('.') : String(path ?? '');
    return [{ path: field, message: String(message ?? ''), ...(typeof zh === 'string' ? { zh } : {}) }];
  });
}
