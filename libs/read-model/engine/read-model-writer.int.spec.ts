import { randomUUID } from 'node:crypto';
import { CaseStory } from '#libs/domain/case-story.js';
import { toRemedy, toRevisit, bodies } from '#libs/domain/story-steps.js';
import { asPublished, type PublishedEvent } from '#libs/messaging/cloud-events.js';
import { createReadModel, createReadModelChanges } from '../read-model.js';
import { ReadModelStore } from '../read-model-store.suite.js';
import { digestReadModel } from './digest.js';
import { at, batchWriterBehaves } from './batch-writer.suite.js';
import { wholeCases } from './fold.js';
import { PROJECTIONS } from '../registry.js';
import { ReadModelWriter } from './read-model-writer.js';
import { RollupSums } from './rollup.js';

const received = () => new CaseStory().at('2026-03-02 09:00').accept();

describe('the read model', () => {
  let base: ReadModelStore;
  let writer: ReadModelWriter;
  beforeEach(async () => {
    base = await ReadModelStore.create();
    writer = new ReadModelWriter(base.sql, base.store);
  });
  afterEach(() => base.remove());

  const told = async (story: CaseStory, caseId = randomUUID()): Promise<PublishedEvent[]> =>
    (await base.tell(story, caseId)).map(asPublished);
  const digest = () => digestReadModel(base.sql, 'read_model');

  const forgetRows = async () => {
    const tables = PROJECTIONS.flatMap((one) => one.tables.map(({ name }) => `read_model.${name}`));
    await base.ownerSql.unsafe(`truncate ${tables.join(', ')}`);
  };

  batchWriterBehaves(() => ({
    ...{ store: base.store, writer, other: new ReadModelWriter(base.sql, base.store) },
    digest,
    forgetRows,
  }));

  it('lets go of a batch that gets no answer; should it be written after all, it is written once', async () => {
    const events = await told(received());
    const impatient = new ReadModelWriter(base.sql, base.store, 'read_model', 300);
    await base.ownerSql.begin(async (tx) => {
      await tx`lock table read_model.change_counter in exclusive mode`;
      await expect(impatient.applyBatch(events, at(0, 5))).rejects.toMatchObject({ code: 'store-unavailable' });
    });
    await writer.applyBatch(events, at(0, 5)); // whichever of the two is first
    expect(await writer.checkpoint('t', 0)).toBe(5n);
    expect(await base.sql`select version, change_no from read_model.cases`).toMatchObject([{ version: events.length }]);
    expect(await base.sql`select last from read_model.change_counter`).toEqual([{ last: '1' }]);
  });

  it('shows a case as its facts tell it, with its promises and their arithmetic', async () => {
    const story = toRemedy(received()).ringUntil('2026-03-20 09:00');
    const caseId = randomUUID();
    const events = await told(story, caseId);
    expect(await writer.applyBatch(events, at(0, events.length))).toEqual({ cases: 1, gaps: 0 });
    const found = await createReadModel(base.sql).findCase(caseId);
    expect(found).toMatchObject({
      caseId,
      site: 'lakeside',
      stage: 'remedy',
      version: events.length,
      closed: false,
      severity: story.state.severity,
      missedCount: story.state.obligations.filter(({ verdict }) => verdict === 'missed').length,
      receivedAt: story.state.receivedAt,
      changeNo: 1,
    });
    expect(found?.obligations.map(({ obligationId, verdict }) => [obligationId, verdict])).toEqual(
      Object.entries(story.verdicts),
    );
    expect(found?.obligations.map(({ arithmetic }) => arithmetic)).toEqual(
      story.state.obligations.map(({ arithmetic }) => arithmetic),
    );
  });

  it('numbers its changes in commit order and tells who listens', async () => {
    const changes = createReadModelChanges(base.sql);
    let news = 0;
    const unlisten = await changes.listen(() => (news += 1));
    const [one, two] = [randomUUID(), randomUUID()];
    const first = await told(received(), one);
    await writer.applyBatch(first, at(0, 1));
    const after = await changes.head();
    await writer.applyBatch(first, at(1, 2)); // a repeat is no news
    await writer.applyBatch(await told(received(), two), at(2, 3));
    expect((await changes.changesSince(after, 10)).map((row) => [row.caseId, row.changeNo])).toEqual([
      [two, after + 1],
    ]);
    expect(await changes.changesSince(0, 10, ['elsewhere'])).toEqual([]);
    while (news < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await unlisten();
  });

  it('closes a case and counts it', async () => {
    const story = toRevisit(received()).do('RecordRevisit', bodies.RecordRevisit).do('ArchiveCase', bodies.ArchiveCase);
    await writer.applyBatch(await told(story), at(0, 1));
    const totals = await createReadModel(base.sql).totals(['lakeside']);
    expect(totals).toMatchObject({ openCases: 0, closedCases: 1, overdueCases: 0, open: 0 });
    expect(totals.met).toBe(story.state.obligations.filter(({ verdict }) => verdict === 'met').length);
  });

  it('comes to the same when whole cases are filled in at once', async () => {
    const [first, second] = [
      await told(toRemedy(received()).ringUntil('2026-03-20 09:00')),
      await told(toRevisit(received())),
    ];
    const awkward = { ...second[0]!.data, reference: 'a\tb\\c\nd"e\r{}', departmentComplainedOf: '\\N' };
    const cases = [first, [{ ...second[0]!, data: awkward }, ...second.slice(1)]];
    await writer.applyBatch(cases.flat(), at(0, 1));
    const folded = await digest();
    await forgetRows();
    const filler = new ReadModelWriter(base.ownerSql, base.store);
    const sums = new RollupSums(PROJECTIONS);
    sums.add(wholeCases(cases));
    await filler.fill(wholeCases(cases));
    await filler.fillRollups(sums);
    expect(await digest()).toBe(folded);
    // what is there already is refused, and nothing of the batch stays
    const third = await told(received());
    await expect(filler.fill(wholeCases([third, first]))).rejects.toThrow();
    expect(await digest()).toBe(folded);
  });
});
