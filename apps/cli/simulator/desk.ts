import type { CommandOutcome, CommandRequest } from '#libs/command-handler/command-request.js';
import type { Command } from '#libs/contracts/commands.js';
import { isDomainError } from '#libs/contracts/errors.js';
import type { Chance } from '#libs/generator/chance.js';
import { type Ending, type Ledger, gistOf, versionAfter } from '../torture/ledger.js';
import type { Trace } from './trace.js';
import type { VirtualClock } from './virtual-clock.js';

/** A case as the desks have last seen it. */
export interface Seen {
  readonly caseId: string;
  readonly site: string;
  version: number;
}

export interface DeskParts {
  readonly clock: VirtualClock;
  readonly chance: Chance;
  readonly ledger: Ledger;
  readonly sites: readonly string[];
  readonly cases: Seen[];
  /** One try; never answers where request or answer are lost. Rejects with a DomainError, as the api refuses. */
  readonly ask: (request: CommandRequest) => Promise<CommandOutcome>;
  /** the request is on its way twice */
  readonly arrivesTwice: () => boolean;
  readonly trace: Trace;
}

interface Answer {
  readonly ending: Ending;
  /** version that the command was decided on */
  readonly before: number;
}

const ANSWER_MS_MAX = 3_000;
const AGAIN_MS = 100;
const COMMANDS = { min: 1, max: 5 };
/** Well after the last time a command may be sent again: a rule must not say another thing to the second try. */
const PROMISE_MS = { min: 180_000, max: 900_000 };
const CASES_MAX = 4;
const ACTOR = { id: 'desk', role: 'director' } as const;

/** Complaints most of all: they alone have a severity that changes and a dispute to decide. */
function openingOf(chance: Chance, site: string): Command {
  const told = { site, channel: 'phone' } as const;
  const provisionalSeverity = chance.pick(['minor', 'important', 'major'] as const);
  const others: readonly Command[] = [
    { type: 'RecordEnquiry', body: { ...told, topic: 'fee', question: 'how much is it' } },
    { type: 'ReportEmergency', body: { ...told, type: chance.pick(['power-cut', 'fight'] as const) } },
    {
      type: 'ReportRepair',
      body: { ...told, origin: 'desk', category: 'leak', area: 'home', description: 'it drips' },
    },
  ];
  const other = others[chance.int(0, 8)];
  return other ?? { type: 'AcceptComplaint', body: { ...told, request: 'mend it', provisionalSeverity } };
}

/** A client of the api: one id a command, sent again with the same body until it is answered. */
export class Desk {
  constructor(
    private readonly name: string,
    private readonly parts: DeskParts,
  ) {}

  async work(): Promise<void> {
    const { chance, clock, cases } = this.parts;
    for (let left = chance.int(COMMANDS.min, COMMANDS.max); left > 0; left -= 1) {
      await clock.pause(chance.happens(85) ? chance.int(0, 40) : chance.int(500, 15_000));
      const found = cases[chance.int(0, CASES_MAX - 1)];
      if (found === undefined) await this.accept();
      else await this.goOn(found);
    }
  }

  private async accept(): Promise<void> {
    const { chance, sites, cases } = this.parts;
    const site = sites[chance.int(0, sites.length - 1)] ?? '';
    const seen = { caseId: chance.uuid(), site, version: 0 };
    const ending = await this.tell(seen, openingOf(chance, site), true);
    if (ending.kind === 'acknowledged' && cases.length < CASES_MAX) cases.push(seen);
  }

  private async goOn(seen: Seen): Promise<void> {
    const { chance, clock } = this.parts;
    const roll = chance.int(1, 100);
    if (roll <= 45) await this.note(seen, roll <= 30);
    else if (roll <= 75) await this.promise(seen);
    else if (roll <= 85) await this.tell(seen, { type: 'KeepPromise', body: { promise: 1 } }, true);
    else if (roll <= 92)
      await this.tell(seen, { type: 'AssessSeverity', body: { severity: 'major', reason: 'x' } }, true);
    else if (roll <= 97) await this.child(seen);
    else await this.tell(seen, { type: 'WithdrawCase', body: { reason: `at ${clock.now()}` } }, true);
  }

  private async note(seen: Seen, versioned: boolean): Promise<void> {
    await this.tell(seen, { type: 'AddNote', body: { text: 'met at one version' } }, versioned);
  }

  /** C3-R: a case out of another one, on both streams or on neither; a duplicate ends with its parent. */
  private async child(seen: Seen): Promise<void> {
    const { chance } = this.parts;
    const link = chance.pick(['follow-up', 'duplicate-of'] as const);
    const body = { site: seen.site, channel: 'phone', topic: 'other', question: 'one thing more', contact: '1' };
    const command: Command = { type: 'OpenChild', body: { childCaseId: chance.uuid(), link, kind: 'enquiry', body } };
    await this.tell(seen, command, chance.happens(50));
  }

  /** A promise some minutes ahead, which most often nobody keeps. */
  private async promise(seen: Seen): Promise<void> {
    const { chance, clock } = this.parts;
    await this.tell(seen, { type: 'DecideDispute', body: { dispute: 'property', reason: 'our own lift' } }, true);
    const by = new Date(clock.nowMs + chance.int(PROMISE_MS.min, PROMISE_MS.max)).toISOString();
    await this.tell(seen, { type: 'MakePromise', body: { what: 'a call back', by } }, true);
  }

  private async tell(seen: Seen, command: Command, versioned: boolean): Promise<Ending> {
    const { chance, ledger, arrivesTwice, trace } = this.parts;
    const request: CommandRequest = {
      ...{ caseId: seen.caseId, command, commandId: chance.uuid(), actor: ACTOR },
      ...(versioned ? { expectedVersion: seen.version } : {}),
    };
    const { caseId, commandId } = request;
    const asked = versioned ? `at ${seen.version}` : 'at any version';
    trace(() => `${this.name}: ${command.type} ${commandId.slice(0, 8)} on ${caseId.slice(0, 8)} ${asked}`);
    const ways = [this.untilAnswered(request), ...(arrivesTwice() ? [this.untilAnswered(request)] : [])];
    const answers = await Promise.all(ways);
    // refused for one reason and then, the case having moved on, for another: both say that nothing is stored
    const gists = new Set(answers.map(({ ending }) => (ending.kind === 'refused' ? 'refused' : gistOf(ending))));
    if (gists.size > 1) ledger.contradictions.push(`${command.type} ${commandId}: ${[...gists].join(' and ')}`);
    const { ending, before } = (answers.find(({ ending: { kind } }) => kind === 'acknowledged') ??
      answers[0]) as Answer;
    ledger.note({ caseId, commandId, type: command.type, expectedVersion: request.expectedVersion ?? before, ending });
    trace(() => `${this.name}: ${commandId.slice(0, 8)} ${gistOf(ending)}`);
    seen.version = versionAfter(seen.version, ending);
    return ending;
  }

  private async untilAnswered(request: CommandRequest): Promise<Answer> {
    for (;;) {
      const answer = await this.attempt(request);
      if (answer !== undefined) return answer;
      this.parts.ledger.retries += 1;
      await this.parts.clock.pause(AGAIN_MS);
    }
  }

  /** Undefined where it has to be sent again. */
  private attempt(request: CommandRequest): Promise<Answer | undefined> {
    const { clock, ask } = this.parts;
    return new Promise((resolve) => {
      const cancel = clock.after(ANSWER_MS_MAX, () => resolve(undefined));
      const answered = (answer: Answer | undefined): void => {
        cancel();
        resolve(answer);
      };
      ask(request).then(
        (outcome) => answered(this.acknowledged(outcome)),
        (error: unknown) => answered(this.refused(error)),
      );
    });
  }

  private acknowledged({ version, events, duplicate }: CommandOutcome): Answer {
    if (duplicate) this.parts.ledger.duplicates += 1;
    return { ending: { kind: 'acknowledged', version }, before: version - events.length };
  }

  private refused(error: unknown): Answer | undefined {
    if (!isDomainError(error)) throw error;
    if (error.code === 'store-unavailable') return undefined;
    const actual = error.details['actual'];
    const ending = { kind: 'refused', code: error.code, ...(typeof actual === 'number' ? { actual } : {}) } as const;
    return { ending, before: 0 };
  }
}
