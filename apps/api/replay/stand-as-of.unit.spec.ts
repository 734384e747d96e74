import type { RecordedEvent } from '#libs/contracts/event.js';
import { CaseStory } from '#libs/domain/case-story.js';
import { standAsOf } from './stand-as-of.js';

const story = new CaseStory().at('2026-03-02 09:00').accept();
const events = story.facts.map((fact, at) => ({ ...fact, version: at + 1 })) as unknown as RecordedEvent[];
const last = events.at(-1) as RecordedEvent;
const told = { ...last, version: last.version + 1, type: 'NoteAdded', data: {} } as RecordedEvent;

describe('a case as of two times', () => {
  it('is all that is on record where nothing bounds it', () => {
    const { counted, state } = standAsOf(events, {});
    expect(counted).toEqual(events.map(({ version }) => version));
    expect(state?.stage).toBe(story.state.stage);
    expect(state?.obligations).toEqual(story.state.obligations);
  });

  it('is unknown before its acceptance was recorded, and before it happened', () => {
    expect(standAsOf(events, { recorded: '2026-03-02T00:59:59.999Z' })).toEqual({ counted: [], state: undefined });
    expect(standAsOf(events, { happened: '2026-03-01T00:00:00.000Z' }).state).toBeUndefined();
  });

  it('counts the instant of the bound itself', () => {
    expect(standAsOf(events, { recorded: last.recordedAt }).counted).toHaveLength(events.length);
  });

  it('tells apart what had happened and what was known: a fact told late counts by one and not by the other', () => {
    const late = { ...told, occurredAt: last.occurredAt, recordedAt: '2026-03-03T01:00:00.000Z' };
    const all = [...events, late];
    const noon = '2026-03-02T04:00:00.000Z';
    expect(standAsOf(all, { happened: noon }).counted).toContain(late.version);
    expect(standAsOf(all, { recorded: noon }).counted).not.toContain(late.version);
    expect(standAsOf(all, { recorded: late.recordedAt, happened: noon }).counted).toContain(late.version);
  });
});
