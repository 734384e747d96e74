import { relativeCommandId, commandsToRelatives, type ToRelative } from '#libs/command-handler/relatives.js';
import type { CaseKind } from '#libs/contracts/case.js';
import { invariant } from '#libs/contracts/errors.js';
import type { Actor } from '#libs/contracts/event.js';
import { kindOpenedBy } from '#libs/domain/case.js';
import type { Rulebook } from '#libs/policy/rulebook.js';
import type { Arrival } from './arrivals.js';
import { CaseWriter, type GeneratedCommand } from './case-writer.js';
import type { Chance } from './chance.js';
import { chanceOf } from './chance.js';
import { inDaytime } from './daytime.js';
import { actorOf } from './live-step.js';
import type { Step } from './script.js';
import { SCRIPTS, scriptOf } from './scripts.js';
import { characterOf } from './site-character.js';
import { type Teller, tellerOf } from './teller.js';

export interface WalkTerms {
  /** the group's present: nothing happens after it */
  readonly until: string;
  readonly rulebook: Rulebook;
}

/** A case, with what comes next on it. */
interface Member {
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly writer: CaseWriter;
  readonly chance: Chance;
  readonly teller: Teller;
  planned: { readonly step: Step; readonly at: string } | undefined;
}

/** Cases that take more steps than this go in a circle. */
const STEPS_MAX = 600;

/**
 * A case from its acceptance to its end or to the present with all that are opened from it, deadlines ringing in between as
 * the engine would ring them. In order of time. A step that the rules refuse is a mistake of its script, and throws.
 */
export function walkFamily(arrival: Arrival, terms: WalkTerms): readonly GeneratedCommand[] {
  const family = new Family(arrival, terms);
  family.begin();
  family.goOn();
  return family.given;
}

class Family {
  readonly given: GeneratedCommand[] = [];
  private readonly members: Member[] = [];

  constructor(
    private readonly arrival: Arrival,
    private readonly terms: WalkTerms,
  ) {}

  begin(): void {
    const { caseId, kind, site, receivedAt, weather } = this.arrival;
    const first = this.join(caseId, kind, { receivedAt, teller: tellerOf(caseId, site) });
    const { teller } = first;
    const command = SCRIPTS[kind].open({ caseId, site, teller, weather, receivedAt });
    this.give(first, { command, actor: this.actor('agent'), at: receivedAt });
  }

  goOn(): void {
    const { until } = this.terms;
    for (let steps = 0; ; steps += 1) {
      invariant(steps < STEPS_MAX, `case ${this.arrival.caseId} goes in a circle`);
      const ringing = earliest(this.members, ({ writer }) => writer.alarm?.at);
      const acting = earliest(this.members, ({ planned }) => planned?.at);
      const next = acting?.planned?.at ?? until;
      const alarm = ringing?.writer.alarm;
      // what is done at the due instant itself is in time, so it comes before the bell
      const first = alarm !== undefined && alarm.at <= until && (acting === undefined || alarm.at < next);
      if (ringing !== undefined && first) {
        this.given.push(ringing.writer.ring());
      } else if (acting?.planned !== undefined && next < until) {
        const { step, at } = acting.planned;
        this.give(acting, { command: step.command(at), actor: this.actor(step.role), at });
      } else return;
    }
  }

  private join(caseId: string, kind: CaseKind, { receivedAt, teller }: { receivedAt: string; teller: Teller }): Member {
    const { site } = this.arrival;
    const writer = new CaseWriter({ caseId, kind, site, receivedAt, rulebook: this.terms.rulebook });
    const chance = chanceOf(caseId).fork();
    const member: Member = { caseId, kind, writer, chance, teller, planned: undefined };
    this.members.push(member);
    return member;
  }

  private give(member: Member, said: Pick<GeneratedCommand, 'command' | 'actor' | 'at'>): void {
    const before = member.writer.state;
    const given = member.writer.give(said);
    invariant(given !== undefined, `${said.command.type} changes nothing`);
    this.given.push(given);
    this.plan(member, said.at);
    for (const told of commandsToRelatives({ ...given, state: before })) this.tell(told, given);
  }

  /** What was done on one case means something for another one: stored together with it. */
  private tell({ caseId, command }: ToRelative, because: GeneratedCommand): void {
    const known = this.members.find((one) => one.caseId === caseId);
    const { actor, at } = because;
    const commandId = relativeCommandId(because.commandId, caseId);
    const said = { command, actor, at, commandId, causationId: because.commandId };
    const opens = because.command.type === 'OpenChild' ? because.command.body : undefined;
    const kind = kindOpenedBy(command.type) ?? known?.kind;
    invariant(kind !== undefined, `no case ${caseId}`);
    const member = known ?? this.child(caseId, kind, because);
    const before = member.writer.state;
    const given = member.writer.give(said, opens && { parentCaseId: because.caseId, link: opens.link });
    if (given === undefined) return;
    this.given.push(given);
    this.plan(member, at);
    for (const told of commandsToRelatives({ ...given, state: before })) {
      if (told.caseId !== because.caseId) this.tell(told, given);
    }
  }

  private child(caseId: string, kind: CaseKind, { caseId: parent, at }: GeneratedCommand): Member {
    const household = this.members.find((one) => one.caseId === parent)?.teller;
    const own = tellerOf(caseId, this.arrival.site);
    return this.join(caseId, kind, { receivedAt: at, teller: { ...own, ...household, staff: own.staff } });
  }

  private plan(member: Member, since: string): void {
    const { site, weather } = this.arrival;
    const { caseId, chance, teller, writer } = member;
    const scene = { caseId, site, teller, weather, chance, state: writer.state, at: since };
    const step = scriptOf(member.kind)?.next(scene);
    member.planned = step && { step, at: this.momentOf(step, since, member) };
  }

  private momentOf(step: Step, since: string, { teller, chance }: Member): string {
    const { minutes, byDay, urgent, notBefore = since, notAround } = step;
    const percent = urgent ? Math.min(teller.pacePercent, URGENT_PERCENT_MAX) : teller.pacePercent;
    const [from, to] = minutes.map((one) => Math.round(one * 60)) as [number, number];
    const usual = Math.max(20, Math.round((chance.int(from, to) * percent) / 100));
    const seconds = usual + this.forgotten(urgent, chance);
    const begin = Math.max(Date.parse(since), Date.parse(notBefore));
    let at = new Date(begin + seconds * 1_000).toISOString();
    for (;;) {
      if (byDay) at = inDaytime(at, this.arrival.site.zone, chance.int(0, 5_400));
      if (notAround === undefined || !isAround(at, notAround)) return at;
      at = new Date(Date.parse(at) + APART_MS).toISOString();
    }
  }

  /** Seconds that it lies because nobody thinks of it. */
  private forgotten(urgent: boolean, chance: Chance): number {
    const { forgetsPercent } = characterOf(this.arrival.site);
    if (!chance.happens(urgent ? Math.ceil(forgetsPercent / 2) : forgetsPercent)) return 0;
    return urgent ? chance.int(...FORGOTTEN.urgentMinutes) * 60 : chance.int(...FORGOTTEN.hours) * 3_600;
  }

  private actor(role: Step['role']): Actor {
    return actorOf(role, this.arrival.site.id);
  }
}

function earliest(members: readonly Member[], atOf: (member: Member) => string | undefined): Member | undefined {
  let first: Member | undefined;
  for (const member of members) {
    const at = atOf(member);
    if (at !== undefined && (first === undefined || at < (atOf(first) ?? ''))) first = member;
  }
  return first;
}

/** Who runs takes little longer than usual, whoever it is. */
const URGENT_PERCENT_MAX = 130;
/** What is forgotten lies for so long: what somebody runs for, minutes; the rest, hours. */
const FORGOTTEN = { urgentMinutes: [10, 75], hours: [4, 40] } as const;
const DAY_MS = 86_400_000;
/** More than the pack's figure for another time of day. */
const APART_MS = 95 * 60_000;

/** The site's zone has no summer time, so the time of day is that of UTC moved. */
function isAround(at: string, other: string): boolean {
  const apart = Math.abs(Date.parse(at) - Date.parse(other)) % DAY_MS;
  return Math.min(apart, DAY_MS - apart) < APART_MS;
}
