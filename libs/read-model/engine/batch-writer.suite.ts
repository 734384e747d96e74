import { randomUUID } from 'node:crypto';
import type { EventStore } from '#libs/event-store/port.js';
import { CaseStory } from '#libs/domain/case-story.js';
import { toRemedy } from '#libs/domain/story-steps.js';
import { asPublished, type PublishedEvent } from '#libs/messaging/cloud-events.js';
import { tellStory } from '../tell-story.fixture.js';
import type { BatchWriter, Span } from './apply-batch.js';

export interface BatchWriterUnderTest {
  readonly store: Pick<EventStore, 'append'>;
  readonly writer: BatchWriter;
  /** of another process, over the same read model */
  readonly other: BatchWriter;
  /** what it says: equal where rows and rollups are equal, whenever they were written */
  readonly digest: () => Promise<string>;
  /** rows and rollups, not the checkpoints */
  readonly forgetRows: () => Promise<void>;
}

export const at = (from: number, next: number): Span => ({
  ...{ topic: 't', partition: 0 },
  ...{ from: BigInt(from), next: BigInt(next) },
});

/** What every read model does with batches of the topic; `base` gives an empty one, anew for each test. */
export function batchWriterBehaves(base: () => BatchWriterUnderTest): void {
  const received = () => new CaseStory().at('2026-03-02 09:00').accept();
  const told = async (story: CaseStory): Promise<PublishedEvent[]> =>
    (await tellStory(base().store, story)).map(asPublished);

  it('is left alone by a batch that comes twice, but its checkpoint moves', async () => {
    const { writer, digest } = base();
    const events = await told(toRemedy(received()));
    const empty = await digest();
    expect(await writer.applyBatch(events, at(0, 5))).toEqual({ cases: 1, gaps: 0 });
    const once = await digest();
    expect(once).not.toBe(empty);
    expect(await writer.applyBatch(events, at(5, 10))).toEqual({ cases: 0, gaps: 0 });
    expect(await digest()).toBe(once);
    expect(await writer.checkpoint('t', 0)).toBe(10n);
  });

  it('takes nothing from an owner who does not know where the partition stands', async () => {
    const { writer, other: zombie, digest } = base();
    const [first, second] = [await told(received()), await told(received())];
    await writer.applyBatch(first, at(0, 5));
    const before = await digest();
    expect(await zombie.applyBatch(second, at(0, 9))).toBeUndefined();
    expect(await zombie.applyBatch(second, at(3, 9))).toBeUndefined();
    expect(await zombie.applyBatch(second, { ...at(7, 9), partition: 1 })).toBeUndefined();
    expect(await digest()).toBe(before);
    expect(await writer.checkpoint('t', 0)).toBe(5n);
  });

  it('lets exactly one of two owners write the same batch at the same time', async () => {
    const { writer, other, digest, forgetRows } = base();
    const events = await told(toRemedy(received()));
    const answers = await Promise.all([writer.applyBatch(events, at(0, 5)), other.applyBatch(events, at(0, 5))]);
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    const once = await digest();
    await forgetRows();
    await writer.applyBatch(events, at(5, 10));
    expect(await digest()).toBe(once);
  });

  it('reads versions that have not come from the store, says so, and goes on', async () => {
    const { writer, digest, forgetRows } = base();
    const events = await told(toRemedy(received()));
    await writer.applyBatch(events, at(0, 5));
    const whole = await digest();
    await forgetRows();
    await writer.applyBatch(events.slice(0, 2), at(5, 6));
    expect(await writer.applyBatch(events.slice(-1), at(6, 7))).toEqual({ cases: 1, gaps: 1 });
    expect(await digest()).toBe(whole);
    // and what comes late after all changes nothing
    expect(await writer.applyBatch(events.slice(1, -1), at(7, 8))).toEqual({ cases: 0, gaps: 0 });
    expect(await digest()).toBe(whole);
  });

  it('refuses a version that neither topic nor store has, and moves nothing', async () => {
    const { writer, digest } = base();
    const [first, , third] = await told(toRemedy(received()));
    const empty = await digest();
    const lost = { ...third!, streamId: `case-${randomUUID()}` };
    await expect(writer.applyBatch([first!, lost], at(0, 2))).rejects.toMatchObject({ code: 'read-model-gap' });
    expect(await writer.checkpoint('t', 0)).toBe(0n);
    expect(await digest()).toBe(empty);
  });

  it('passes over streams that are no cases', async () => {
    const { writer } = base();
    const [fact] = await told(received());
    const foreign = { ...fact!, streamId: 'visit-plan-7' };
    expect(await writer.applyBatch([foreign], at(0, 1))).toEqual({ cases: 0, gaps: 0 });
    expect(await writer.checkpoint('t', 0)).toBe(1n);
  });
}
