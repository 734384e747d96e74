import { wallClockToInstant } from '#libs/clock/civil.js';
import { type Command, type CommandType, caseCommands, engineCommands } from '#libs/contracts/commands.js';
import { relationCommands } from '#libs/contracts/shared/relations.js';
import { type CaseEventType, caseEvents } from '#libs/contracts/events.js';
import { type DomainError, invariant, isDomainError } from '#libs/contracts/errors.js';
import type { Actor, DecidedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Site } from '#libs/contracts/site.js';
import type { PinnedPack } from '#libs/policy/pack.js';
import type { SiteFacts } from '#libs/policy/site-facts.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import {
  type CaseState,
  type DecideContext,
  type FactOfCase,
  type Obligation,
  decide,
  evolve,
  initialCase,
  timetableOf,
} from './case.js';

const SITE: Site = { id: 'lakeside', region: 'east', name: { zh: '湖畔', en: 'Lakeside' }, zone: 'Asia/Shanghai' };
const CASE_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const schemas = { ...caseCommands, ...relationCommands, ...engineCommands };
const AGENT: Actor = { id: 'chen', role: 'agent' };
const ENGINE: Actor = { id: 'engine', role: 'engine' };
const IMPORTER: Actor = { id: 'import:test', role: 'importer' };

/**
 * Given / when / then for specs: a case told by local wall-clock times of its site. Bodies pass the contract's schema on
 * their way in, facts on their way out. No I/O, no clock of its own.
 */
export class CaseStory {
  state: CaseState = initialCase;
  readonly facts: FactOfCase[] = [];
  /** of the last command */
  last: DecidedEvent[] = [];
  now = '';
  simulation = false;
  /** what the site has published */
  siteFacts: SiteFacts | undefined;

  rules: Pick<DecideContext, 'pack' | 'calendar'>;
  private actor: Actor = AGENT;

  constructor(
    readonly site: Site = SITE,
    private readonly rulebook = new Rulebook(),
  ) {
    const today = '2026-03-02T00:00:00.000Z';
    this.rules = { pack: rulebook.packFor(site, today), calendar: rulebook.calendarFor(site, today) };
  }

  /** Other rules from here on, as a newly published calendar. */
  under(rules: Partial<CaseStory['rules']>): this {
    this.rules = { ...this.rules, ...rules };
    return this;
  }

  /** Sets the clock: `YYYY-MM-DD HH:mm[:ss]` at the site. */
  at(local: string): this {
    this.now = this.instant(local);
    return this;
  }

  instant(local: string): string {
    const reading = wallClockToInstant(local, this.site.zone);
    invariant(reading !== undefined, `no time ${local}`);
    return reading.instant;
  }

  /** A complaint received now, with every field of D-3.1 and but those overridden. */
  accept(overrides: JsonObject = {}): this {
    return this.do('AcceptComplaint', { site: this.site.id, channel: 'phone', ...overrides });
  }

  do(type: CommandType, body: JsonObject = {}, actor?: Actor): this {
    const command = { type, body: schemas[type].parse(body) } as unknown as Command;
    this.actor = actor ?? actorOf(type);
    this.last = decide(this.state, command, {
      caseId: CASE_ID,
      now: this.now,
      actor: this.actor,
      ...this.rules,
      ...(command.type === 'AdoptPack' ? { packToAdopt: this.packNamed(command.body.packVersion) } : {}),
      simulation: this.simulation,
      site: this.site,
      siteFacts: this.siteFacts,
    });
    for (const event of this.last) this.record(event);
    if (this.made.includes('PackAdopted')) this.under({ pack: this.packNamed(this.state.packVersion) });
    return this;
  }

  private packNamed(packVersion?: string): PinnedPack {
    return packVersion === undefined
      ? this.rulebook.packFor(this.site, this.now)
      : this.rulebook.packByVersion(packVersion);
  }

  /** The error of a command that must be refused; the case stays as it is. */
  refusal(type: CommandType, body: JsonObject = {}, actor?: Actor): DomainError {
    const before = this.state;
    try {
      this.do(type, body, actor);
    } catch (error) {
      invariant(isDomainError(error) && this.state === before, `${type}: ${String(error)}`);
      return error;
    }
    throw new Error(`${type} was taken: ${this.last.map((event) => event.type).join(', ')}`);
  }

  /** Rings every alarm at its own time, in order, up to the local time, and sets the clock to that. */
  ringUntil(local: string): this {
    const until = this.instant(local);
    const rung: DecidedEvent[] = [];
    for (let alarm = this.alarms[0]; alarm !== undefined && alarm.at <= until; alarm = this.alarms[0]) {
      this.now = alarm.at > this.now ? alarm.at : this.now;
      this.do('RingAlarm', { alarmId: alarm.id, at: this.now });
      rung.push(...this.last);
    }
    this.last = rung;
    return this.at(local);
  }

  get alarms() {
    return timetableOf(CASE_ID, this.state).alarms;
  }

  get caseId(): string {
    return CASE_ID;
  }

  /** Types of the last command's facts. */
  get made(): string[] {
    return this.last.map((event) => event.type);
  }

  /** The obligation by id; crashes where there is none. */
  owed(obligationId: string): Obligation {
    const found = this.state.obligations.find((one) => one.obligationId === obligationId);
    invariant(found !== undefined, `no ${obligationId}`);
    return found;
  }

  /** `id: verdict` of all obligations, in order of opening. */
  get verdicts(): Record<string, string> {
    return Object.fromEntries(this.state.obligations.map((one) => [one.obligationId, one.verdict]));
  }

  private record({ type, data, occurredAt }: DecidedEvent): void {
    caseEvents[type as CaseEventType].parse(data);
    const fact: FactOfCase = {
      type,
      data: JSON.parse(JSON.stringify(data)) as JsonObject,
      version: this.state.version + 1,
      occurredAt,
      recordedAt: this.now,
      metadata: { packVersion: this.rules.pack.packVersion, group: 'demo', actor: this.actor },
    };
    this.facts.push(fact);
    this.state = evolve(this.state, fact);
  }
}

function actorOf(type: CommandType): Actor {
  if (type === 'RingAlarm') return ENGINE;
  return type === 'RecordImportedCase' || type === 'CloseAsAtSource' ? IMPORTER : AGENT;
}
