import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DOINGS, type PresentAtCase } from '#libs/contracts/presence.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { Presence, type Sighting } from './presence.js';

const SWEEP_MS = 5_000;
/** A payload of PostgreSQL ends at 8,000 bytes. */
const NAME_MAX = 200;
const sighting = z.object({
  /** the process that was told: it knows already, and what comes back to it may be late */
  from: z.string(),
  ...{ page: z.string(), caseId: z.string(), person: z.string(), name: z.string(), doing: z.enum(DOINGS) },
});

/** How the processes of the API tell each other: PostgreSQL's NOTIFY, which keeps nothing. */
export interface PresenceWire {
  tell(payload: string): Promise<void>;
  listen(onPayload: (payload: string) => void): Promise<() => Promise<void>>;
}
/** Whose page is open, as far as this process serves it. */
export interface Audience {
  tellPersons(persons: ReadonlySet<string>, about: (person: string) => PresentAtCase): void;
}

/**
 * What one process learns, all learn; a page asks again every 15 s, so a lost message costs seconds. Only those who are at the
 * case themselves are told, over the stream that their browser has open anyway.
 */
export class PresenceFeed {
  private readonly presence = new Presence();
  private readonly id = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private listening = false;
  private unlisten: (() => Promise<void>) | undefined;

  constructor(
    private readonly wire: PresenceWire,
    private readonly audience: Audience,
    private readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    this.timer = setInterval(() => {
      void this.listen();
      for (const caseId of this.presence.forgetGone()) this.show(caseId);
    }, SWEEP_MS);
    this.timer.unref();
    await this.listen();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.unlisten?.().catch(() => undefined);
  }

  /** Answers who else is there. Without the database those of this process are. */
  async sees(seen: Sighting): Promise<PresentAtCase> {
    this.take(seen);
    const payload = JSON.stringify({ ...seen, from: this.id, name: seen.name.slice(0, NAME_MAX) });
    await this.wire.tell(payload).catch((error: unknown) => this.log.warn({ err: error }, 'presence is not passed on'));
    return { caseId: seen.caseId, present: this.presence.at(seen.caseId, seen.person) };
  }

  private take(seen: Sighting): void {
    if (this.presence.take(seen)) this.show(seen.caseId);
  }

  private show(caseId: string): void {
    this.audience.tellPersons(this.presence.personsAt(caseId), (person) => ({
      caseId,
      present: this.presence.at(caseId, person),
    }));
  }

  /** Anybody on the server may notify: what is not ours is passed over. */
  private hear(payload: string): void {
    const parsed = sighting.safeParse(asJson(payload));
    if (parsed.success && parsed.data.from !== this.id) this.take(parsed.data);
  }

  private async listen(): Promise<void> {
    if (this.listening) return;
    this.listening = true;
    try {
      this.unlisten = await this.wire.listen((payload) => this.hear(payload));
    } catch (error) {
      this.listening = false;
      this.log.warn({ err: error }, 'presence of other processes is not heard of');
    }
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
