import type { Target } from '#libs/contracts/case.js';
import type { HouseholdCase } from '#libs/contracts/passes.js';
import type { Pass } from '#libs/passes/port.js';
import type { TimelineEntry } from '#libs/contracts/views.js';
import { type CaseState, foldCase } from '#libs/domain/case.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { ApiParts } from '../parts.js';
import { timelineOf } from '../timeline.js';

/** What is owed to the household itself; the rest is between the company's own people. */
const OWED_TO_HOUSEHOLD: ReadonlySet<Target> = new Set<Target>([
  ...(['acknowledge', 'arrive', 'answer', 'solve', 'tell-result', 'revisit', 'promise', 'keep-informed'] as const),
]);
/** How the household's satisfaction stands in its note; the page asks whether there is one already. */
export const RATING = /^\[(satisfied|not-satisfied)\]/;

export interface OpenedCase {
  readonly state: CaseState;
  readonly view: HouseholdCase;
}

/** The case of a pass as its household may see it. Throws `case-not-found`. */
export async function householdCaseOf(
  { commands }: Pick<ApiParts, 'commands'>,
  pass: Pick<Pass, 'subject' | 'expiresAt'>,
): Promise<OpenedCase> {
  const { events } = await commands.store.readStream(streamOf(pass.subject));
  const state = foldCase(events);
  if (state.version === 0) throw new DomainError('case-not-found', 'there is no such case any more');
  const [timeline, site] = await Promise.all([
    timelineOf(commands.vault, events, true),
    commands.sites.find(state.site),
  ]);
  const { reference, zone, kind, stage, closed, receivedAt } = state;
  const told = {
    reference,
    zone,
    kind,
    stage,
    closed,
    receivedAt,
    siteName: site?.name ?? { zh: state.site, en: state.site },
  };
  const result = resultOf(timeline);
  return {
    state,
    view: {
      ...told,
      said: saidOf(timeline),
      promised: promisedOf(state, timeline),
      plan: planOf(state, timeline),
      answers: answersOf(timeline),
      result,
      mayRate: result !== null && !state.closed && !timeline.some(isRating),
      expiresAt: pass.expiresAt,
    },
  };
}

const privateText = (entry: TimelineEntry | undefined, field: string): string | null => {
  const found = entry?.private?.[field];
  return typeof found === 'string' ? found : null;
};

function saidOf(timeline: readonly TimelineEntry[]): string | null {
  for (const entry of timeline) {
    const said = ['courseOfEvents', 'description', 'requestText', 'question'].flatMap(
      (field) => privateText(entry, field) ?? [],
    );
    if (said[0] !== undefined) return said[0];
  }
  return null;
}

function promisedOf(state: CaseState, timeline: readonly TimelineEntry[]): HouseholdCase['promised'] {
  const whats = new Map(
    timeline
      .filter(({ type }) => type === 'PromiseMade')
      .map((entry) => [`#${String(entry.data['promise'])}`, privateText(entry, 'what')]),
  );
  return state.obligations
    .flatMap(({ obligationId, target, verdict, arithmetic: { dueAt } }) => {
      if (verdict !== 'open' || dueAt === null || !OWED_TO_HOUSEHOLD.has(target)) return [];
      const what = [...whats].find(([number]) => obligationId.endsWith(number))?.[1] ?? null;
      return [{ target, dueAt, what: target === 'promise' ? what : null }];
    })
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

function planOf({ planPut, closed }: CaseState, timeline: readonly TimelineEntry[]): HouseholdCase['plan'] {
  if (planPut === null || closed) return null;
  const texts = timeline
    .filter(({ type }) => type === 'RemedyPlansProposed')
    .map((entry) => entry.private?.['plans'] as Readonly<Record<string, unknown>> | undefined);
  const words = texts.map((plans) => plans?.[planPut]).findLast((text) => typeof text === 'string');
  return { id: planPut, words: typeof words === 'string' ? words : null };
}

const answersOf = (timeline: readonly TimelineEntry[]): HouseholdCase['answers'] =>
  timeline
    .filter(({ type }) => type === 'CustomerAgreed' || type === 'CustomerObjected')
    .map((entry) => ({
      satisfied: entry.type === 'CustomerAgreed',
      at: entry.occurredAt,
      words: privateText(entry, 'words'),
    }));

function resultOf(timeline: readonly TimelineEntry[]): HouseholdCase['result'] {
  const told = timeline.findLast(({ type }) => type === 'ResultTold');
  return told === undefined ? null : { at: told.occurredAt, words: privateText(told, 'words') };
}

const isRating = (entry: TimelineEntry): boolean =>
  entry.type === 'NoteAdded' && entry.actor.role === 'household' && RATING.test(privateText(entry, 'text') ?? '');
