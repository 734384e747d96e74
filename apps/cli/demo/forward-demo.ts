import { DomainError, isErrorCode } from '#libs/contracts/errors.js';
import type { Answer } from '../command.js';
import type { StackFile } from '../stack/stack-file.js';

interface Forwarded {
  readonly offsetMs: number;
  readonly workflows: number;
  readonly forwarded: number;
  readonly failed: number;
}

/** Moves the one clock of the demo's stack, as its administrator; the running workflows follow. */
export async function forwardDemo({ api }: StackFile, duration: string): Promise<Answer> {
  const { token } = await post<{ token: string }>(`${api}/development/token`, { person: 'administrator' });
  const done = await post<Forwarded>(`${api}/v1/simulation/forward`, { duration }, token);
  const days = (done.offsetMs / 86_400_000).toFixed(1);
  return {
    json: done,
    ok: done.failed === 0,
    text: `${duration} on: ${done.forwarded} of ${done.workflows} workflows moved; the demo is now ${days} days ahead`,
  };
}

async function post<T>(url: string, body: unknown, token?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as T & { code?: string; detail?: string };
  if (response.ok) return answer;
  const code = isErrorCode(answer.code) ? answer.code : 'internal';
  throw new DomainError(code, answer.detail ?? `${url} answered ${response.status}`, answer);
}
