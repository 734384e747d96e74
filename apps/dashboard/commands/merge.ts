import type { CasePage, TimelineEntry } from '../api/shapes.js';
import type { Draft, DraftValue, FieldSpec, PlanDraft } from './field-spec.js';

/** Made by the engine along with somebody's step: they say nothing that a form says. */
const ofClocks = new Set(['ObligationOpened', 'ObligationWaived', 'ObligationDueMoved', 'RungsLapsed']);

/** Facts that came after the version a writer saw, the oldest first; without those of the clocks. */
export function factsSince(timeline: readonly TimelineEntry[], version: number): TimelineEntry[] {
  return timeline
    .filter(({ type, version: its }) => its > version && !ofClocks.has(type))
    .toSorted((a, b) => a.version - b.version);
}

export interface MergeLine {
  readonly spec: FieldSpec;
  readonly mine: DraftValue;
  /** what somebody else has put on record under the same name since; undefined where nobody did */
  readonly theirs: unknown;
}

/** What the writer has filled in, beside what others have recorded of the same since. */
export function mergeLines(
  fields: readonly FieldSpec[],
  draft: Draft,
  since: readonly TimelineEntry[],
): readonly MergeLine[] {
  return fields.flatMap((spec) => {
    const mine = draft[spec.name];
    if (mine === undefined || mine === '' || (Array.isArray(mine) && mine.length === 0)) return [];
    const theirs = since.findLast((entry) => said(entry, spec.name) !== undefined);
    return [{ spec, mine, theirs: theirs === undefined ? undefined : said(theirs, spec.name) }];
  });
}

const said = ({ data, private: opened }: TimelineEntry, name: string): unknown => data[name] ?? opened?.[name];

/** Why the case no longer takes what was being written; undefined where it still does. */
export function barNow(page: Pick<CasePage, 'nextCommands' | 'refusedCommands'>, command: string) {
  const same = (name: string) => name.replaceAll('-', '').toLowerCase() === command.replaceAll('-', '').toLowerCase();
  if (page.nextCommands.some(same)) return undefined;
  return page.refusedCommands.find((one) => same(one.command));
}

/** A value of a form or of a fact, to be read. `wordOf`: a word of a closed list in the reader's language. */
export function valueText(value: unknown, wordOf: (word: string) => string): string {
  if (Array.isArray(value)) return value.map((one: unknown) => valueText(one, wordOf)).join(' · ');
  if (typeof value === 'object' && value !== null) {
    const { id, description, cost } = value as Partial<PlanDraft>;
    return [id, description, cost].filter(Boolean).join(' ');
  }
  return typeof value === 'string' || typeof value === 'boolean' ? wordOf(String(value)) : String(value);
}
