import { randomUUID } from 'node:crypto';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { fastForward } from '#libs/conducting/fast-forward.js';
import { type Command, caseCommands, engineCommands } from '#libs/contracts/commands.js';
import type { Budget } from '#libs/contracts/case.js';
import { invariant } from '#libs/contracts/errors.js';
import type { Actor, RecordedEvent } from '#libs/contracts/event.js';
import { foldCase } from '#libs/domain/case.js';
import type { LadderStep, ObligationRule } from '#libs/policy/pack.js';
import { propertyCn12 } from '#libs/policy/packs/property-cn/property-cn-1-2.js';
import { CaseStack, DAY, HOUR, MINUTE, until } from './case-stack.js';
import { type ClauseStory, type Step, clauseStory } from './clause-stories.js';

const SECOND = 1_000;
/** Shanghai, where the site lies, knows no summer time. */
const ZONE_MS = 8 * HOUR;
/** Each takes a workflow of its own through hours or days; two cores are busy with so many. */
const AT_ONCE = 8;
const SUPERVISOR: Actor = { id: 'someone', role: 'supervisor' };
const schemas = { ...caseCommands, ...engineCommands };

/** What is seen of one rule: two cases, judged by hand. */
interface Seen {
  readonly kept: object;
  readonly late: object;
}
const RULES = propertyCn12.rules.map((rule) => clauseStory(rule));
const seen = new Map<string, Promise<Seen>>();
let stack: CaseStack;

beforeAll(async () => {
  stack = await CaseStack.start();
  await stack.startWorker();
  await stack.path.rules.publish({ sort: 'site-facts', facts: FACTS }, 'director');
  await stack.clock.forward(msUntilTenInTheMorning(Date.parse(await stack.path.store.now())));
  const waiting = [...RULES];
  const take = async (): Promise<void> => {
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
      const told = Promise.all([kept(story), late(story)]).then(([one, other]) => ({ kept: one, late: other }));
      told.catch(() => undefined);
      seen.set(story.key, told);
      await told.catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE / 2 }, take));
}, 300_000);
afterAll(() => stack?.stop());

describe('every clause with a figure, to the second, on the real servers', () => {
  it.each(RULES.map(({ key }) => key))('%s', async (key) => {
    const { rule } = RULES.find((story) => story.key === key)!;
    const { steps } = propertyCn12.ladders[rule.ladder]!;
    const before = steps.filter(({ afterMinutes }) => afterMinutes < 0).map(({ notify }) => notify);
    const result = await seen.get(key);
    expect(result?.kept).toEqual({ openedOnce: true, dueAsTheClauseSays: true, verdict: 'met', told: before });
    expect(result?.late).toEqual({
      ...{ openedOnce: true, dueAsTheClauseSays: true, verdict: 'missed', missedAtTheDueInstant: true },
      told: steps.map(({ notify }) => notify),
      atTheirInstants: true,
      discharged: 1,
    });
  });
});

/** Done at the last instant that counts; then the workflow passes the due instant and every rung. */
async function kept(story: ClauseStory): Promise<object> {
  const course = await opened(story);
  // who is reminded beforehand is told all the same
  await ladderClimbed(story, course, ({ afterMinutes }) => afterMinutes < 0);
  await give(course.caseId, story.deed, { ...course, where: story.deedWhere, at: course.lastMs });
  await stack.conduct(course.caseId);
  await forwardTo(course, course.endMs);
  const events = await stack.events(course.caseId);
  return { ...course.opening, verdict: verdictOf(events, course.id), told: told(events, course.id).map(roleOf) };
}

/** Nobody does anything while the ladder climbs; then it comes out that it was done a second after the last instant. */
async function late(story: ClauseStory): Promise<object> {
  const course = await opened(story);
  await forwardTo(course, course.endMs);
  const rungs = await ladderClimbed(story, course, () => true);
  const occurredAt = course.lastMs + SECOND;
  await give(course.caseId, story.deed, { ...course, where: story.deedWhere, at: course.endMs, occurredAt });
  await stack.conduct(course.caseId);
  const events = await stack.events(course.caseId);
  const notices = told(events, course.id);
  const of = (type: string) => events.filter((one) => one.type === type && one.data['obligationId'] === course.id);
  return {
    ...course.opening,
    verdict: verdictOf(events, course.id),
    missedAtTheDueInstant: of('ObligationMissed').every(({ data }) => data['missedAt'] === iso(course.dueMs)),
    told: notices.map(roleOf),
    atTheirInstants: notices.every(
      ({ data }, i) => data['at'] === iso(course.dueMs + (rungs[i]?.afterMinutes ?? 0) * MINUTE),
    ),
    discharged: of('ObligationDischarged').length,
  };
}

async function ladderClimbed(
  { key, rule }: ClauseStory,
  { caseId, id }: Course,
  which: (step: LadderStep) => boolean,
): Promise<readonly LadderStep[]> {
  const rungs = propertyCn12.ladders[rule.ladder]!.steps.filter(which);
  if (rungs.length > 0) {
    await until(async () => told(await stack.events(caseId), id).length >= rungs.length, `the ladder of ${key}`);
  }
  return rungs;
}

interface Course {
  readonly caseId: string;
  readonly id: string;
  readonly startMs: number;
  readonly dueMs: number;
  /** the last instant at which it is in time */
  readonly lastMs: number;
  /** after the last rung */
  readonly endMs: number;
  readonly opening: object;
}

async function opened(story: ClauseStory): Promise<Course> {
  const caseId = randomUUID();
  const { rule } = story;
  const startMs = Date.parse(await stack.path.store.now());
  for (const [index, one] of story.steps.entries()) {
    await give(caseId, one, { startMs, where: story.where, at: startMs + index * SECOND });
  }
  await stack.conduct(caseId);
  const events = await stack.events(caseId);
  const openings = events.filter(
    ({ type, data }) =>
      type === 'ObligationOpened' &&
      data['clause'] === rule.clause &&
      data['target'] === rule.target &&
      (rule.item === undefined || String(data['obligationId']).endsWith(`#${rule.item}`)),
  );
  const found = openings[0];
  invariant(found !== undefined, `${story.key} was not opened by ${events.map(({ type }) => type).join(', ')}`);
  const { dueAt, exclusive } = found.data['arithmetic'] as { readonly dueAt: string; readonly exclusive: boolean };
  const dueMs = dueOf(
    rule,
    events.findLast(({ type }) => type === story.opensOn)!,
    startMs,
  );
  return {
    ...{ caseId, startMs, dueMs, id: String(found.data['obligationId']) },
    lastMs: exclusive ? dueMs - SECOND : dueMs,
    endMs:
      dueMs + Math.max(...propertyCn12.ladders[rule.ladder]!.steps.map((one) => one.afterMinutes)) * MINUTE + MINUTE,
    opening: { openedOnce: openings.length === 1, dueAsTheClauseSays: iso(dueMs) === dueAt },
  };
}

/** By hand, and not by the ledger. */
function dueOf({ budget, opensOn }: ObligationRule, by: RecordedEvent, startMs: number): number {
  if (budget.unit === 'as-named') return Date.parse(String(by.data[budget.field]));
  const from = opensOn.countedFrom === 'reception' ? startMs : Date.parse(by.occurredAt);
  const units: Partial<Record<Budget['unit'], number>> = { minutes: MINUTE, hours: HOUR, 'calendar-days': DAY };
  if (budget.unit === 'end-of-local-day') {
    const midnight = Math.floor((from + ZONE_MS) / DAY + 1) * DAY - ZONE_MS;
    return midnight + (budget.after ?? 0) * DAY;
  }
  const unit = units[budget.unit];
  invariant(unit !== undefined && 'amount' in budget, `the spec reckons no ${budget.unit}`);
  return from + budget.amount * unit;
}

interface Giving {
  readonly startMs: number;
  readonly where: ClauseStory['where'];
  /** by the store's clock */
  readonly at: number;
  /** where it is told later than it happened */
  readonly occurredAt?: number;
}

async function give(caseId: string, { type, body, actor }: Step, { startMs, where, at, occurredAt }: Giving) {
  const happened = iso(occurredAt ?? at);
  const told = body({ where, after: (ms) => iso((type === 'CloseAsAtSource' ? Date.parse(happened) : startMs) + ms) });
  const backdated =
    occurredAt !== undefined && type !== 'CloseAsAtSource' ? { occurredAt: happened, evidence: '通话录音' } : {};
  await handleCommand(stack.path, {
    caseId,
    command: { type, body: schemas[type].parse({ ...told, ...backdated }) } as Command,
    commandId: randomUUID(),
    actor: actor ?? SUPERVISOR,
    recordedAt: iso(at),
  });
}

/** The workflow alone: the store's clock stays, so that other cases are where they are. */
async function forwardTo({ caseId }: Course, ms: number): Promise<void> {
  const { workflowId, runId } = await stack.handle(caseId).describe();
  await fastForward(stack.client, { workflowId, runId }, ms - Date.now() - (await stack.offsetMs()));
}

const iso = (ms: number) => new Date(ms).toISOString();
const roleOf = ({ data }: RecordedEvent) => data['notify'];
const told = (events: readonly RecordedEvent[], id: string) =>
  events.filter(({ type, data }) => type === 'RungNotified' && data['obligationId'] === id);
const verdictOf = (events: readonly RecordedEvent[], id: string) =>
  foldCase(events).obligations.find(({ obligationId }) => obligationId === id)?.verdict;

function msUntilTenInTheMorning(nowMs: number): number {
  const ten = Math.floor((nowMs + ZONE_MS) / DAY) * DAY + 10 * HOUR - ZONE_MS;
  return (ten > nowMs ? ten : ten + DAY) - nowMs;
}

const FACTS = {
  ...{ site: 'harbour', version: '1.0.0', facilities: [] },
  propertyFee: {
    rateCents: 285,
    covers: [{ zh: '保洁', en: 'cleaning' }],
    waysOfPayment: [{ zh: '微信', en: 'WeChat' }],
  },
  services: [
    {
      ...{ id: 'windows', name: { zh: '擦窗', en: 'Windows' }, department: 'cleaning', feeCents: 800 },
      per: { zh: '平方米', en: 'm2' },
    },
  ],
};
