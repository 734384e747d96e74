import { CN_CALENDAR } from '#libs/clock/calendars/cn.js';
import { compileCalendar } from '#libs/clock/ledger/calendar.js';
import type { Actor, DecidedEvent, RecordedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import type { DecideDesk, DeskContext, Register } from './register.js';

const SITE = { id: 'harbour', region: 'south', name: { zh: '海港花园', en: 'Harbour Garden' }, zone: 'Asia/Shanghai' };

/** A register told step by step; times are those of Asia/Shanghai, `2026-03-02 09:00`. */
export class DeskStory<S> {
  state: S;
  last: readonly DecidedEvent[] = [];
  private now = '';
  private actor: Actor = { id: 'agent-1', role: 'agent' };
  private version = 0;
  private entries = 0;

  constructor(private readonly register: Register<S>) {
    this.state = register.initial;
    this.at('2026-03-02 09:00');
  }

  at(local: string): this {
    this.now = instantOf(local);
    return this;
  }

  by(id: string, role: Actor['role'] = 'agent'): this {
    this.actor = { id, role };
    return this;
  }

  do(decide: DecideDesk<S>): this {
    this.last = decide(this.state, this.context());
    for (const event of this.last) this.state = this.register.evolve(this.state, this.recorded(event));
    this.entries += 1;
    return this;
  }

  /** code and details of what refuses it */
  refusal(decide: DecideDesk<S>): { readonly code: string; readonly details: Record<string, unknown> } {
    try {
      decide(this.state, this.context());
    } catch (error) {
      return error as { code: string; details: Record<string, unknown> };
    }
    throw new Error('it was not refused');
  }

  /** of what is entered next */
  get entryId(): string {
    return `00000000-0000-4000-8000-${String(this.entries + 1).padStart(12, '0')}`;
  }

  private context(): DeskContext {
    const rulebook = new Rulebook();
    const pack = rulebook.packFor(SITE, this.now);
    const calendar = compileCalendar([CN_CALENDAR]);
    return { now: this.now, site: SITE, actor: this.actor, pack, calendar, entryId: this.entryId };
  }

  private recorded({ type, data, occurredAt }: DecidedEvent): RecordedEvent {
    this.version += 1;
    const metadata = { actor: this.actor, site: SITE.id } as RecordedEvent['metadata'];
    const place = { streamId: 'x', position: '1', transactionId: '1', hash: '', schemaVersion: 1 };
    return {
      ...place,
      type,
      data: data as JsonObject,
      metadata,
      occurredAt,
      recordedAt: occurredAt,
      version: this.version,
    };
  }
}

export const instantOf = (local: string): string => new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString();
