import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { CASE_KINDS } from '#libs/contracts/case.js';
import type { CommandType } from '#libs/contracts/commands.js';
import { isDomainError } from '#libs/contracts/errors.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { Actor } from '#libs/contracts/event.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import { CaseStory } from '../case-story.js';
import type { CaseModel } from './case-model.suite.js';
import { modelOf } from './rule-sheet.suite.js';
import { RULES_TOLD_AGAIN } from './rules-told-again.suite.js';
import { type ModelledKind, SITE_FACTS, type Spoken, type World } from './said-of-all-kinds.suite.js';
import { KINDS } from './spoken.suite.js';

const RUNS = Number(process.env['REDRESS_TEST_MODEL_RUNS'] ?? 600);
/** Twenty thousand runs take minutes. */
const TIMEOUT_MS = 60_000 + RUNS * 100;
const rulebook = new Rulebook();
const MINUTE = 60_000;
const DIRECTOR: Actor = { id: 'wu', role: 'director' };

/** Time goes by, then something is said; product and model have to agree on what comes of it. */
class Say implements fc.Command<CaseModel, CaseStory> {
  constructor(
    private readonly wait: (model: CaseModel) => number,
    private readonly choose: (model: CaseModel) => Spoken,
    private readonly minutes: number,
    /** what was taken in any run */
    private readonly reached: Set<string>,
  ) {}

  private spoken: Spoken | undefined;
  private ms = 0;

  check = (): boolean => true;
  toString = (): string => `+${this.ms / MINUTE} min ${JSON.stringify(this.spoken)} ${this.minutes}`;

  run(model: CaseModel, story: CaseStory): void {
    this.ms = this.wait(model);
    model.now += this.ms;
    ringPast(story, model.now);
    this.spoken = this.choose(model);
    const { type, later, body: said } = this.spoken;
    const at = (minutes: number) => new Date(model.now + minutes * MINUTE).toISOString();
    const times = Object.fromEntries((later ?? []).map((field, place) => [field, at(this.minutes * (place + 1))]));
    const body = { ...said, ...times } as JsonObject;
    const taken = takes(story, type, body);
    expect({ [type]: taken }).toEqual({ [type]: model.say(type, body) });
    if (taken) this.reached.add(type);
    expect(story.state).toMatchObject({ stage: model.stage, closed: model.closed });
    expect(promisesOf(story)).toEqual(
      Object.fromEntries(model.promises.map(({ id, verdict, due }) => [id, [verdict, due]])),
    );
  }
}

/** The engine rings what is past; at the due instant itself it is still in time. */
function ringPast(story: CaseStory, nowMs: number): void {
  const now = new Date(nowMs).toISOString();
  for (let [alarm] = story.alarms; alarm !== undefined && alarm.at < now; [alarm] = story.alarms) {
    story.now = new Date(Date.parse(alarm.at) + 1).toISOString();
    story.do('RingAlarm', { alarmId: alarm.id, at: story.now });
  }
  story.now = now;
}

/** Verdict and due instant of each; the end of a day is its last millisecond. */
function promisesOf({ state }: CaseStory): Record<string, unknown> {
  return Object.fromEntries(
    state.obligations.map(({ obligationId, verdict, arithmetic: { dueAt, exclusive } }) => [
      obligationId,
      [verdict, Date.parse(dueAt ?? '') - (exclusive ? 1 : 0)],
    ]),
  );
}

function takes(story: CaseStory, type: CommandType, body: JsonObject): boolean {
  try {
    story.do(type, body, DIRECTOR);
    return true;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return false;
  }
}

const untilDue = ({ now, promises }: CaseModel, beside: number): number => {
  const next = Math.min(...promises.flatMap(({ verdict, due }) => (verdict === 'open' ? [due] : [])));
  return Number.isFinite(next) ? Math.max(0, next + beside - now) : 0;
};
/** Often the very instant at which something falls due, or a second to either side. */
const elapsed = fc.oneof(
  fc.constantFrom(0, 0, 0, MINUTE, 60 * MINUTE, 48 * 60 * MINUTE).map((ms) => () => ms),
  fc.constantFrom(-1_000, 0, 1_000).map((beside) => (model: CaseModel) => untilDue(model, beside)),
  fc.integer({ min: 0, max: 90 }).map((minutes) => () => minutes * MINUTE),
  fc.integer({ min: 0, max: 3_000 }).map((minutes) => () => minutes * MINUTE),
);
const minutesOn = fc.constantFrom(-5, 0, 1, 30, 60, 120, 1_440, 1_441, 4_000);

function begin(kind: string, { opening, known }: World): { model: CaseModel; real: CaseStory } {
  const story = new CaseStory(undefined, rulebook).at('2026-03-02 09:00');
  // half a second on, so that no step falls on midnight itself
  story.now = new Date(Date.parse(story.now) + 500).toISOString();
  story.siteFacts = SITE_FACTS;
  story.do(opening.type, { site: 'lakeside', ...opening.body });
  return { model: modelOf(kind, Date.parse(story.now), known), real: story };
}

/** Eight of ten steps lead on from where the case stands, if they are taken. */
function steps({ onward, beside }: ModelledKind, reached: Set<string>): fc.Arbitrary<Say>[] {
  const step = fc.tuple(elapsed, minutesOn, fc.nat(10_000), fc.integer({ min: 1, max: 10 }));
  return [
    step.map(([wait, minutes, pick, luck]) => {
      const choose = ({ stage }: CaseModel): Spoken => {
        const options = luck > 2 ? (onward[stage] ?? beside) : beside;
        return options[pick % options.length] ?? { type: 'AddNote', body: { text: 'x' } };
      };
      return new Say(wait, choose, minutes, reached);
    }),
  ];
}

describe.each(Object.entries(KINDS))('a case of the kind %s beside a model of it', (kind, its) => {
  const runs = Math.ceil(RUNS / Object.keys(KINDS).length);

  it(
    `takes, refuses, opens and judges the same in ${runs} runs`,
    () => {
      const reached = new Set<string>();
      const all = fc.commands(steps(its, reached), { maxCommands: 60, size: 'max' });
      fc.assert(
        fc.property(all, fc.constantFrom(...its.worlds), (commands, world) => {
          fc.modelRun(() => begin(kind, world), commands);
        }),
        { numRuns: runs, seed: 20260302 },
      );
      const said = new Set([...Object.values(its.onward).flat(), ...its.beside].map(({ type }) => type));
      // P-P4
      said.delete('OpenChild');
      expect([...reached].sort()).toEqual([...said].sort());
    },
    TIMEOUT_MS,
  );
});

describe('the rules told again', () => {
  const LINES_MAX = 200;
  const textOf = (name: string) => readFileSync(new URL(`${name}.suite.ts`, import.meta.url), 'utf8');

  it('are of every kind that the product has', () => {
    const kinds = RULES_TOLD_AGAIN.split('\n').flatMap((line) => /^\S+/.exec(line) ?? []);
    expect(kinds.sort()).toEqual(['all', ...CASE_KINDS].sort());
    expect(Object.keys(KINDS).sort()).toEqual([...CASE_KINDS].sort());
  });

  it(`take at most ${LINES_MAX} lines with what is owed, so that one can read them against the documents`, () => {
    const lines = ['case-model', 'rules-told-again'].flatMap((name) => textOf(name).trim().split('\n'));
    expect(lines.length).toBeLessThanOrEqual(LINES_MAX);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });

  it('share no code with the product', () => {
    const told = ['case-model', 'rule-sheet', 'rules-told-again'].map(textOf);
    const imported = told.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map(([, from = '']) => from));
    expect(imported.filter((from) => !from.startsWith('./'))).toEqual([]);
  });
});
