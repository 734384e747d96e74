import { PassThrough } from 'node:stream';
import type { ServerResponse } from 'node:http';
import { pino } from 'pino';
import type { CaseRow } from '#libs/contracts/views.js';
import type { ReadModelChanges } from '#libs/read-model/read-model.js';
import { ChangeFeed } from './change-feed.js';
import { EventStream } from './event-stream.js';

const row = (changeNo: number, site = 's1'): CaseRow => ({ caseId: `c${changeNo}`, site, changeNo }) as CaseRow;

/** A read model in memory: what it says is a matter of these rows alone. */
class Rows implements ReadModelChanges {
  readonly rows: CaseRow[] = [];
  private tell: () => void = () => undefined;

  head = () => Promise.resolve(Math.max(0, ...this.rows.map(({ changeNo }) => changeNo)));
  changesSince = (changeNo: number, limit: number) =>
    Promise.resolve(this.rows.filter((candidate) => candidate.changeNo > changeNo).slice(0, limit));
  listen = (onChange: () => void) => {
    this.tell = onChange;
    return Promise.resolve(() => Promise.resolve());
  };
  change(...rows: CaseRow[]) {
    this.rows.push(...rows);
    this.tell();
  }
}

function client(mayRead: (site: string) => boolean = () => true) {
  const pipe = new PassThrough({ highWaterMark: 64 * 1_024 * 1_024 });
  const response = Object.assign(pipe, { writeHead: () => undefined }) as unknown as ServerResponse;
  const stream = new EventStream(response, mayRead);
  let text = '';
  const until = async (part: string) => {
    while (!text.includes(part)) {
      await new Promise((resolve) => setImmediate(resolve));
      text += (pipe.read() as Buffer | null)?.toString() ?? '';
    }
    return text;
  };
  return { stream, until, pipe };
}

describe('change feed', () => {
  const log = pino({ level: 'silent' });
  let source: Rows;
  let feed: ChangeFeed;
  beforeEach(async () => {
    source = new Rows();
    feed = new ChangeFeed(source, log);
    await feed.start();
  });
  afterEach(() => feed.stop());

  it('tells each open stream what changed', async () => {
    const one = client();
    one.stream.open(0, {});
    feed.add(one.stream);
    source.change(row(1), row(2));
    expect(await one.until('"c2"')).toContain('event: case\nid: 1\ndata: {"caseId":"c1"');
  });

  it('leaves out what lies outside of the scope', async () => {
    const one = client((site) => site === 's2');
    one.stream.open(0, {});
    feed.add(one.stream);
    source.change(row(1, 's1'), row(2, 's2'));
    expect(await one.until('"c2"')).not.toContain('"c1"');
  });

  it('gives the id of a batch with its last row only, so that a cut inside repeats the batch', async () => {
    const one = client();
    one.stream.open(0, {});
    feed.add(one.stream);
    source.change({ ...row(1), caseId: 'a' }, { ...row(1), caseId: 'b' });
    const text = await one.until('"b"');
    expect(text.match(/id: 1/g)).toHaveLength(1);
    expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('id: 1'));
  });

  it('loses nothing between catching up and joining', async () => {
    source.change(row(1));
    const first = client();
    first.stream.open(0, {});
    feed.add(first.stream);
    const late = client();
    const { from } = await feed.catchUp(undefined);
    source.change(row(2));
    await first.until('"c2"');
    late.stream.open(from, {});
    feed.add(late.stream);
    expect(await late.until('"c2"')).toContain('id: 2');
  });

  it('resumes after Last-Event-ID', async () => {
    source.change(row(1), row(2), row(3));
    const { from, missed } = await feed.catchUp(1);
    expect(from).toBe(1);
    expect(missed?.map(({ changeNo }) => changeNo)).toEqual([2, 3]);
  });

  it('asks for a new look where too much was missed, or where the number is of another read model', async () => {
    source.change(...Array.from({ length: 1_001 }, (_, index) => row(index + 1)));
    expect(await feed.catchUp(0)).toEqual({ from: 1_001, missed: undefined });
    expect(await feed.catchUp(5_000)).toEqual({ from: 1_001, missed: undefined });
  });

  it('tells a flood as resync', async () => {
    const one = client();
    one.stream.open(0, {});
    feed.add(one.stream);
    source.change(...Array.from({ length: 1_001 }, (_, index) => row(index + 1)));
    expect(await one.until('resync')).toContain('event: resync\nid: 1001\n');
  });

  it('cuts off a reader that does not read', async () => {
    const pipe = new PassThrough({ highWaterMark: 1 });
    const response = Object.assign(pipe, { writeHead: () => undefined }) as unknown as ServerResponse;
    const stream = new EventStream(response, () => true);
    stream.open(0, {});
    for (let no = 1; no <= 40; no++) stream.sendRows([{ ...row(no), department: 'x'.repeat(64 * 1_024) }]);
    expect(pipe.destroyed).toBe(true);
  });
});
