import { Agent, type ClientRequest, get } from 'node:http';
import { once } from 'node:events';
import { DomainError } from '#libs/contracts/errors.js';
import { tokenOf } from './board-watch.js';
import type { Watch, Way } from './offered-load.js';

interface Awaited {
  readonly version: number;
  /** performance.now() at which the command was due */
  readonly due: number;
  readonly acknowledged: number;
  readonly missing: Set<number>;
  readonly tell: (at: number) => void;
}

const ROW = /"caseId":"([0-9a-f-]{36})".*?"version":(\d+)/;

/** So many clients, each with a stream of changes of its own, who all have to hear of everything. */
export class Audience implements Watch {
  private readonly requests: ClientRequest[] = [];
  private readonly seen: Map<string, { readonly version: number; readonly at: number }>[] = [];
  private readonly awaited = new Map<string, Awaited[]>();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  /** a line a client and command */
  ways: Way[] = [];
  resyncs = 0;
  /** streams that ended before they were closed */
  broken = 0;
  private closing = false;

  /** Throws `servers-unavailable`. */
  async open(api: string, person: string, clients: number): Promise<void> {
    const headers = { authorization: `Bearer ${await tokenOf(api, person)}` };
    for (let no = 0; no < clients; no += 1) {
      const request = get(`${api}/v1/changes`, { agent: this.agent, headers });
      request.on('error', () => this.end());
      this.requests.push(request);
      this.seen.push(new Map());
      const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { statusCode: number }];
      if (response.statusCode !== 200) throw new DomainError('servers-unavailable', `stream ${no + 1} is refused`);
      this.listen(no, response);
    }
  }

  close(): void {
    this.closing = true;
    this.requests.forEach((request) => request.destroy());
    this.agent.destroy();
  }

  /** When the last client was told of the case at that version or a later one (performance.now()). */
  told(caseId: string, version: number, due: number): Promise<number> {
    const acknowledged = performance.now();
    const missing = new Set<number>();
    for (const [client, seen] of this.seen.entries()) {
      const told = seen.get(caseId);
      if (told && told.version >= version) this.ways.push({ sinceAcknowledged: 0, sinceDue: told.at - due });
      else missing.add(client);
    }
    if (missing.size === 0) return Promise.resolve(acknowledged);
    return new Promise((tell) => {
      this.awaited.set(caseId, [...(this.awaited.get(caseId) ?? []), { version, due, acknowledged, missing, tell }]);
    });
  }

  private listen(client: number, response: NodeJS.ReadableStream): void {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      const at = performance.now();
      const messages = (text + chunk).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) this.hear(client, message, at);
    });
    response.on('end', () => this.end());
  }

  private end(): void {
    if (!this.closing) this.broken += 1;
  }

  private hear(client: number, message: string, at: number): void {
    if (message.startsWith('event: resync')) this.resyncs += 1;
    const [, caseId, told] = ROW.exec(message) ?? [];
    if (caseId === undefined) return;
    const version = Number(told);
    this.seen[client]?.set(caseId, { version, at });
    const awaited = this.awaited.get(caseId);
    if (!awaited) return;
    for (const each of awaited) {
      if (each.version > version || !each.missing.delete(client)) continue;
      this.ways.push({ sinceAcknowledged: at - each.acknowledged, sinceDue: at - each.due });
      if (each.missing.size === 0) each.tell(at);
    }
    const left = awaited.filter(({ missing }) => missing.size > 0);
    if (left.length > 0) this.awaited.set(caseId, left);
    else this.awaited.delete(caseId);
  }
}
