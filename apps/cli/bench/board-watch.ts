import { EventSourceParserStream, type EventSourceMessage } from 'eventsource-parser/stream';
import { DomainError } from '#libs/contracts/errors.js';

/** Of one of the development issuer's persons. */
export async function tokenOf(api: string, person: string): Promise<string> {
  const signedIn = await fetch(`${api}/development/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await signedIn.json()) as { token?: string }).token ?? '';
}

interface Waiting {
  readonly version: number;
  readonly tell: (at: number) => void;
}

/** A board as the dashboard has it open: one stream of changes, read as it comes. */
export class BoardWatch {
  private readonly seen = new Map<string, { readonly version: number; readonly at: number }>();
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly end = new AbortController();
  /** times that too much came at once and the board was told to read its lists anew */
  resyncs = 0;

  /** Throws `servers-unavailable`. */
  async open(api: string, person: string): Promise<void> {
    const headers = { authorization: `Bearer ${await tokenOf(api, person)}` };
    const { ok, body } = await fetch(`${api}/v1/changes`, { headers, signal: this.end.signal });
    if (!ok || body === null) throw new DomainError('servers-unavailable', 'no stream of changes');
    const messages = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    void this.read(messages).catch(() => undefined); // closed by us, or the waiting ones run out of time
  }

  close(): void {
    this.end.abort();
  }

  /** When the board was told of the case at that version, or at a later one (performance.now()). */
  told(caseId: string, version: number): Promise<number> {
    const seen = this.seen.get(caseId);
    if (seen && seen.version >= version) return Promise.resolve(seen.at);
    return new Promise((tell) => this.waiting.set(caseId, [...(this.waiting.get(caseId) ?? []), { version, tell }]));
  }

  private async read(messages: ReadableStream<EventSourceMessage>): Promise<void> {
    const reader = messages.getReader();
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) return;
      const at = performance.now();
      if (value.event === 'resync') this.resyncs += 1;
      if (value.event !== 'case') continue;
      const { caseId, version } = JSON.parse(value.data) as { caseId: string; version: number };
      this.note(caseId, version, at);
    }
  }

  private note(caseId: string, version: number, at: number): void {
    // the first message with a version is the one that counts
    if ((this.seen.get(caseId)?.version ?? 0) < version) this.seen.set(caseId, { version, at });
    const waiting = this.waiting.get(caseId);
    if (!waiting) return;
    const left = waiting.filter((each) => each.version > version);
    for (const each of waiting) if (each.version <= version) each.tell(at);
    if (left.length > 0) this.waiting.set(caseId, left);
    else this.waiting.delete(caseId);
  }
}
