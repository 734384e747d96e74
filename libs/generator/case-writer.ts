import { v5 as uuidv5 } from 'uuid';
import type { Alarm, CaseKind } from '#libs/contracts/case.js';
import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { Actor, DecidedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Site } from '#libs/contracts/site.js';
import { type CaseState, type DecideContext, decide, evolve, initialCase, timetableOf } from '#libs/domain/case.js';
import { openedFrom } from '#libs/domain/shared/children.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import { factsOf } from './site-facts.js';

/** A command that was given in the past of a generated group, with the facts that it came to. */
export interface GeneratedCommand {
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly commandId: string;
  readonly causationId: string;
  readonly command: Command;
  readonly actor: Actor;
  /** when it was given and recorded */
  readonly at: string;
  readonly site: string;
  readonly packVersion: string;
  /** of the stream, before these facts */
  readonly expectedVersion: number;
  readonly decided: readonly DecidedEvent[];
}

type Given = Pick<GeneratedCommand, 'command' | 'actor' | 'at'> &
  Partial<Pick<GeneratedCommand, 'commandId' | 'causationId'>>;

export interface NewCase {
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly site: Site;
  readonly rulebook: Rulebook;
  readonly receivedAt: string;
}

const ENGINE: Actor = { id: 'engine', role: 'engine' };

/** One case of a generated past, written by way of decide and evolve. */
export class CaseWriter {
  state: CaseState = initialCase;
  /** the next one pending */
  alarm: Alarm | undefined;
  private commands = 0;
  private readonly rules: Pick<DecideContext, 'pack' | 'calendar'>;

  constructor(private readonly its: NewCase) {
    const { rulebook, site, receivedAt } = its;
    this.rules = { pack: rulebook.packFor(site, receivedAt), calendar: rulebook.calendarFor(site, receivedAt) };
  }

  /** Undefined where the command changes nothing. Throws what the rules refuse. */
  give(given: Given, opened?: { readonly parentCaseId: string; readonly link: string }): GeneratedCommand | undefined {
    const { caseId, site, kind } = this.its;
    const { command, actor, at } = given;
    const context = { caseId, now: at, actor, ...this.rules, simulation: true, site, siteFacts: factsAt(site) };
    const own = decide(this.state, command, context);
    const decided = opened === undefined ? own : [...own, openedFrom(opened.parentCaseId, opened.link, at)];
    if (decided.length === 0) return undefined;
    const expectedVersion = this.state.version;
    this.fold(decided, given);
    const commandId = given.commandId ?? uuidv5(`step-${this.commands}`, caseId);
    this.commands += 1;
    return {
      ...{ caseId, kind, site: site.id, packVersion: this.rules.pack.packVersion, expectedVersion, decided },
      ...{ command, actor, at, commandId, causationId: given.causationId ?? commandId },
    };
  }

  /** Rings the next alarm at its own instant, as the engine does. */
  ring(): GeneratedCommand {
    const { alarm } = this;
    invariant(alarm !== undefined, 'an alarm is pending');
    const command: Command = { type: 'RingAlarm', body: { alarmId: alarm.id, at: alarm.at } };
    const commandId = uuidv5(alarm.id, this.its.caseId);
    const rung = this.give({ command, commandId, causationId: alarm.id, actor: ENGINE, at: alarm.at });
    invariant(rung !== undefined, `alarm ${alarm.id} is pending and changes nothing`);
    return rung;
  }

  private fold(decided: readonly DecidedEvent[], { actor, at }: Given): void {
    const metadata = { packVersion: this.rules.pack.packVersion, group: '', actor, simulated: true as const };
    for (const { type, data, occurredAt } of decided) {
      const version = this.state.version + 1;
      const fact = { type, data: data as JsonObject, version, occurredAt, recordedAt: at, metadata };
      this.state = evolve(this.state, fact);
    }
    this.alarm = timetableOf(this.its.caseId, this.state).alarms[0];
  }
}

const facts = new WeakMap<Site, ReturnType<typeof factsOf>>();

function factsAt(site: Site): ReturnType<typeof factsOf> {
  const known = facts.get(site) ?? factsOf(site);
  facts.set(site, known);
  return known;
}
