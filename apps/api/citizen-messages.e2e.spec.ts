import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { CasePage } from '#libs/contracts/views.js';
import { describeWithShared, sharedPath } from '../../test/shared-data.js';
import { type RunningApi, accept, call, startApi } from './api.fixture.js';

const FILE = 'cn-citizen-messages/messages-with-replies-sample.csv.gz';
const AT_ONCE = 4;

/** Texts are compared by their bytes' digests and shown nowhere: a report of a failure names rows. */
const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describeWithShared(FILE)('messages of citizens, taken in as complaints', () => {
  const rows = parse(gunzipSync(readFileSync(sharedPath(FILE))), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  const messages = rows.map((row) => row['留言详情']!);
  const replies = rows.map((row) => row['答复意见']!);
  let api: RunningApi;
  let agent: string;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
  });
  afterAll(() => api.stop());

  const takeIn = (courseOfEvents: string) => accept(api, agent, { site: 'harbour', channel: 'app', courseOfEvents });
  const shownOf = async (caseId: string): Promise<string> => {
    const { body } = await call<CasePage>(api, `/v1/cases/${caseId}`, { token: agent });
    const [first] = body.timeline;
    return String(first?.private?.['courseOfEvents']);
  };

  it('come back from the case page byte for byte, all 1,161', async () => {
    const changed: number[] = [];
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      const some = messages.slice(from, from + AT_ONCE).map(async (message, index) => {
        const { status, body } = await takeIn(message);
        const same = status === 201 && digestOf(await shownOf(body.caseId)) === digestOf(message);
        if (!same) changed.push(from + index + 1);
      });
      await Promise.all(some);
    }
    expect(messages).toHaveLength(1_161);
    expect(changed).toEqual([]);
  }, 600_000);

  it('of the replies, which are longer, those within 4,000 characters too; the others are refused by the field', async () => {
    const longest = replies.filter((reply) => reply.length > 1_900);
    const refused: unknown[] = [];
    let same = 0;
    for (const reply of longest) {
      const { status, body } = await takeIn(reply);
      if (status === 201) same += digestOf(await shownOf(body.caseId)) === digestOf(reply) ? 1 : 0;
      else refused.push({ status, code: body.code, fields: body.details?.issues?.map(({ path }) => path) });
    }
    expect(refused).toEqual(Array(4).fill({ status: 400, code: 'invalid-input', fields: ['courseOfEvents'] }));
    expect(same).toBe(longest.length - 4);
  }, 120_000);

  it('lose the white space around them and nothing else', async () => {
    const message = messages[0]!;
    const { body } = await takeIn(`\u3000\r\n\t${message}\u3000\n\u00a0${message} \u2028\ufeff`);
    expect(digestOf(await shownOf(body.caseId))).toBe(digestOf(`${message}\u3000\n\u00a0${message}`));
  });
});

describe('texts that no message of the sample has', () => {
  let api: RunningApi;
  let agent: string;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
  });
  afterAll(() => api.stop());

  const body = (courseOfEvents: string) => ({ site: 'harbour', channel: 'app', courseOfEvents });

  it.each([
    ['emoji and their joiners', '漏水👨‍👩‍👧‍👦🚿🏽!'],
    ['characters beyond the first plane', '𠮷野家𪚥'],
    ['marks that combine', 'e\u0301 が か\u3099'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u2029e\u0085f'],
    ['what XML and JSON escape', '<a href="&amp;">]]> \\u0041 \\n {"x":null}'],
    ['full width and no width', 'Ａ１　！\u200b\u200d\u00ad楼'],
    ['text from right to left', '\u202eabc\u202c مرحبا'],
    ['control characters', 'a\u0001\u001b\u007fb'],
    ['4,000 characters', '水'.repeat(4_000)],
  ])('%s come back as they were', async (_, text) => {
    const { status, body: taken } = await accept(api, agent, body(text));
    expect(status).toBe(201);
    const page = await call<CasePage>(api, `/v1/cases/${taken.caseId}`, { token: agent });
    expect(page.body.timeline[0]?.private?.['courseOfEvents']).toBe(text);
  });

  it.each<[name: string, text: string, code?: string]>([
    ['U+0000', 'a\u0000b', 'text-has-nul'],
    ['white space only', ' \u3000\r\n\ufeff'],
    ['half of a character', 'a\ud83db'],
    ['4,001 characters', '水'.repeat(4_001)],
  ])('%s are refused, and the field is named', async (_, text, code = 'invalid-input') => {
    const { status, body: refused } = await accept(api, agent, body(text));
    expect([status, refused.code]).toEqual([400, code]);
    const fields = refused.details?.issues?.map(({ path }) => path);
    expect([...new Set(fields)]).toEqual(['courseOfEvents']);
  });
});
