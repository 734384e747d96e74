import { v5 as uuidv5 } from 'uuid';
import { localDateTime, wallClockToInstant } from '#libs/clock/civil.js';
import type { Command } from '#libs/contracts/commands.js';
import { invariant } from '#libs/contracts/errors.js';
import type { Actor, DecidedEvent, Role } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Site } from '#libs/contracts/site.js';
import { type CaseState, type DecideContext, decide, evolve, initialCase, timetableOf } from '#libs/domain/case.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import type { Chance } from './chance.js';
import { nextStep, type Step } from './next-step.js';
import { acceptBody, type Story } from './story.js';

/** A command that was given in the past of a generated group, with the facts that it came to. */
export interface GeneratedCommand {
  readonly caseId: string;
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

export interface Walk {
  readonly caseId: string;
  readonly site: Site;
  readonly story: Story;
  readonly receivedAt: string;
  /** the group's present: nothing happens after it */
  readonly until: string;
  readonly rulebook: Rulebook;
}

const ENGINE: Actor = { id: 'engine', role: 'engine' };
/** A case that has taken more steps than this goes in a circle. */
const STEPS_MAX = 80;

/** One case from its acceptance to its end or to the present, deadlines ringing in between as the engine would ring them. */
export function walkCase(walk: Walk, chance: Chance): GeneratedCommand[] {
  const writer = new WalkWriter(walk);
  writer.give({ type: 'AcceptComplaint', body: acceptBody(walk.story, walk.site, walk.receivedAt) }, walk.receivedAt);
  let at = walk.receivedAt;
  for (let steps = 0; ; steps += 1) {
    invariant(steps < STEPS_MAX, `case ${walk.caseId} goes in a circle`);
    const step = nextStep(writer.state, walk.story, chance, at);
    at = step === undefined ? walk.until : plannedAt(step, at, walk, chance);
    writer.ringUntil(at < walk.until ? at : walk.until);
    if (step === undefined || at >= walk.until) return writer.given;
    writer.give(step.command, at, step.role);
  }
}

const OPENS = 8;
const CLOSES = 20;

function plannedAt({ minutes: [from, to], byDay }: Step, since: string, { story, site }: Walk, chance: Chance): string {
  const seconds = Math.max(20, Math.round((chance.int(from * 60, to * 60) * story.pacePercent) / 100));
  const at = new Date(Date.parse(since) + seconds * 1_000).toISOString();
  return byDay ? daytime(at, site.zone, chance.int(0, 5_400)) : at;
}

/** `at`, or in the night some seconds after the desk's next opening. */
function daytime(at: string, zone: string, seconds: number): string {
  const hour = Number(localDateTime(at, zone).slice(11, 13));
  if (hour >= OPENS && hour < CLOSES) return at;
  const later = hour < OPENS ? at : new Date(Date.parse(at) + 12 * 3_600_000).toISOString();
  const opening = wallClockToInstant(`${localDateTime(later, zone).slice(0, 10)} 08:00:00`, zone);
  invariant(opening !== undefined, 'every day has a morning');
  return new Date(Date.parse(opening.instant) + seconds * 1_000).toISOString();
}

class WalkWriter {
  readonly given: GeneratedCommand[] = [];
  state: CaseState = initialCase;

  private readonly rules: Pick<DecideContext, 'pack' | 'calendar'>;

  constructor(private readonly walk: Walk) {
    const { rulebook, site, receivedAt } = walk;
    this.rules = { pack: rulebook.packFor(site, receivedAt), calendar: rulebook.calendarFor(site, receivedAt) };
  }

  give(command: Command, at: string, role: Role = 'agent'): void {
    const { site, caseId } = this.walk;
    const id = role === 'agent' || role === 'supervisor' ? `${role}@${site.id}` : role;
    const commandId = uuidv5(`step-${this.given.length}`, caseId);
    this.apply({ command, commandId, causationId: commandId, actor: { id, role }, at });
  }

  /** Rings every alarm up to `at` at its own instant. */
  ringUntil(at: string): void {
    for (;;) {
      const [alarm] = timetableOf(this.walk.caseId, this.state).alarms;
      if (alarm === undefined || alarm.at > at) return;
      const command: Command = { type: 'RingAlarm', body: { alarmId: alarm.id, at: alarm.at } };
      const commandId = uuidv5(alarm.id, this.walk.caseId);
      const rung = this.apply({ command, commandId, causationId: alarm.id, actor: ENGINE, at: alarm.at });
      invariant(rung > 0, `alarm ${alarm.id} is pending and changes nothing`);
    }
  }

  private apply(given: Pick<GeneratedCommand, 'command' | 'commandId' | 'causationId' | 'actor' | 'at'>): number {
    const { caseId, site } = this.walk;
    const { pack, calendar } = this.rules;
    const { command, actor, at } = given;
    const decided = decide(this.state, command, { caseId, now: at, actor, pack, calendar, simulation: true, site });
    if (decided.length === 0) return 0;
    const expectedVersion = this.state.version;
    const { packVersion } = pack;
    this.given.push({ ...given, caseId, site: site.id, packVersion, expectedVersion, decided });
    const metadata = { packVersion, group: '', actor, simulated: true as const };
    for (const { type, data, occurredAt } of decided) {
      const version = this.state.version + 1;
      this.state = evolve(this.state, {
        type,
        data: data as JsonObject,
        version,
        occurredAt,
        recordedAt: at,
        metadata,
      });
    }
    return decided.length;
  }
}
