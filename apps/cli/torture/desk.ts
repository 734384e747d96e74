import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { caseIdFor, commandIdFor } from '#libs/command-handler/idempotency-key.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type Ending, type Ledger, gistOf } from './ledger.js';

/** What one command asks for; without a case it makes one. */
export interface Intent {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly on?: { readonly caseId: string; readonly version: number };
  /** sent twice at the same time under one key, as an impatient client does */
  readonly twice?: boolean;
}

export interface DeskOptions {
  readonly api: string;
  readonly group: string;
  readonly ledger: Ledger;
  /** aborted: what has no answer yet stays unanswered */
  readonly giveUp: AbortSignal;
  /** from an answer that is none to the next try; 100 where it is not said */
  readonly againMs?: number;
  readonly onAttempt?: (attempt: Attempt) => void;
}

/** One request and what came back. */
export interface Attempt {
  readonly type: string;
  /** performance.now() */
  readonly from: number;
  readonly ms: number;
  /** undefined: no answer, or half of one */
  readonly status?: number;
  readonly code?: string;
}

export interface Told {
  readonly caseId: string;
  readonly ending: Ending;
}

interface Problem {
  readonly code?: string;
  readonly version?: number;
  readonly duplicate?: boolean;
  readonly details?: { readonly actual?: number };
}

const ANSWER_MS_MAX = 8_000;
const AGAIN_MS = 100;
/** passing trouble: the same key and body again */
const PASSING = new Set([502, 503, 504]);

/** A client of the API as the guide asks for it: one key a command, sent again with the same body until it is answered. */
export class Desk {
  private token = '';

  constructor(private readonly options: DeskOptions) {}

  /** Throws `servers-unavailable`. */
  async signIn(person: string): Promise<void> {
    const response = await this.post('/development/token', { person }, {});
    const { token } = (await response.json()) as { token?: string };
    if (token === undefined) throw new DomainError('servers-unavailable', `no token for ${person}`);
    this.token = token;
  }

  get bearer(): string {
    return this.token;
  }

  async tell(intent: Intent): Promise<Told> {
    const key = randomUUID();
    const { type, on } = intent;
    const { ledger, group } = this.options;
    const caseId = on?.caseId ?? caseIdFor(group, key);
    const ways = await Promise.all([
      this.untilAnswered(intent, key),
      ...(intent.twice ? [this.untilAnswered(intent, key)] : []),
    ]);
    const ending = this.oneOf(ways, `${type} ${key}`);
    ledger.note({ caseId, commandId: commandIdFor(caseId, key), type, expectedVersion: on?.version ?? 0, ending });
    return { caseId, ending };
  }

  /** Two answers under one key must be the same answer. */
  private oneOf(ways: readonly Ending[], what: string): Ending {
    const known = ways.filter(({ kind }) => kind !== 'unanswered');
    const texts = new Set(known.map(gistOf));
    if (texts.size > 1) this.options.ledger.contradictions.push(`${what}: ${[...texts].join(' and ')}`);
    return known.find(({ kind }) => kind === 'acknowledged') ?? known[0] ?? { kind: 'unanswered' };
  }

  private async untilAnswered(intent: Intent, key: string): Promise<Ending> {
    const { ledger, giveUp, againMs = AGAIN_MS } = this.options;
    for (let attempt = 1; !giveUp.aborted; attempt += 1) {
      if (attempt > 1) ledger.retries += 1;
      const ending = await this.attempt(intent, key);
      if (ending !== undefined) return ending;
      await pause(againMs, undefined, { signal: giveUp }).catch(() => undefined);
    }
    return { kind: 'unanswered' };
  }

  /** Undefined where it has to be sent again. */
  private async attempt({ type, body, on }: Intent, key: string): Promise<Ending | undefined> {
    const path = on === undefined ? '/v1/cases' : `/v1/cases/${on.caseId}/commands/${pathOf(type)}`;
    const headers = { 'idempotency-key': key, ...(on === undefined ? {} : { 'if-match': `"${on.version}"` }) };
    let response: Response;
    let answer: Problem;
    const from = performance.now();
    const told = (seen: Pick<Attempt, 'status' | 'code'>) =>
      this.options.onAttempt?.({ type, from, ms: performance.now() - from, ...seen });
    try {
      response = await this.post(path, body, headers);
      answer = (await response.json()) as Problem;
    } catch {
      told({});
      return undefined; // no answer, or half of one: nobody knows whether it is stored
    }
    told({ status: response.status, ...(answer.code === undefined ? {} : { code: answer.code }) });
    const { ledger } = this.options;
    if (response.ok && answer.version !== undefined) {
      if (answer.duplicate) ledger.duplicates += 1;
      return { kind: 'acknowledged', version: answer.version };
    }
    if (PASSING.has(response.status)) return undefined;
    if (response.status < 500 && answer.code !== undefined) {
      const actual = answer.details?.actual;
      return { kind: 'refused', code: answer.code, ...(actual === undefined ? {} : { actual }) };
    }
    ledger.untyped.push(`${type}: ${response.status} ${answer.code ?? ''}`);
    return undefined;
  }

  private post(path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
    return fetch(`${this.options.api}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}`, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
  }
}

/** `AddNote` → `add-note` */
const pathOf = (type: string): string => type.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
