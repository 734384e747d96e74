import { assembleCase } from './assemble-case.js';
import { parseMapping } from './load-mapping.js';
import { rowMapper } from './map-row.js';
import type { MappedRow, SourceRow } from './source-case.js';
import { wallClockReader } from './time-format.js';
import { xesRows } from './xes-rows.js';

const COLUMNS = ['id', 'at', 'no', 'state'];
const mapping = parseMapping(
  {
    name: 'desk',
    title: { zh: '服务台', en: 'Desk' },
    columns: COLUMNS,
    zone: 'Etc/UTC',
    timeFormat: 'YYYY-MM-DD HH:mm',
    key: ['id'],
    rowsPerCase: 'many',
    reference: 'D-{id}',
    site: { constant: { id: 'desk', region: 'it', name: { zh: '台', en: 'Desk' } } },
    events: {
      ...{ at: 'at', order: 'no', state: 'state' },
      waits: { 'On user': 'user', 'On vendor': 'vendor' },
      closed: { column: 'state', is: ['Closed'] },
    },
  },
  'a test',
);

/** `HH:mm no state` of one day, in the order of the file. */
function told(...lines: string[]): MappedRow[] {
  const map = rowMapper(mapping, COLUMNS);
  return lines.map((line, index) => {
    const [time = '', no = '', ...state] = line.split(' ');
    const fields = ['1', `2026-03-02 ${time}`, no, state.join(' ')];
    const result = map({ number: index + 1, line: index + 2, fields, raw: line });
    if ('quarantined' in result) throw new Error(result.quarantined.reason);
    return result.mapped;
  });
}

const waitsIn = (...lines: string[]) =>
  assembleCase(told(...lines), 'Etc/UTC').waits.map(
    ({ reason, from, until }) => `${reason} ${from.slice(11, 16)}-${until?.slice(11, 16) ?? ''}`,
  );

describe('the waits of a case that is told in events', () => {
  it('last from the event that begins them to the one that ends them, for one reason at a time', () => {
    expect(waitsIn('09:00 0 New', '09:10 1 On user', '09:40 2 Active', '10:00 3 On vendor', '11:00 4 Closed')).toEqual([
      'user 09:10-09:40',
      'vendor 10:00-11:00',
    ]);
    expect(waitsIn('09:00 0 On user', '09:10 1 On vendor', '09:30 2 Closed')).toEqual([
      'user 09:00-09:10',
      'vendor 09:10-09:30',
    ]);
  });

  it('go on over events of the same state', () => {
    expect(waitsIn('09:00 0 On user', '09:10 1 On user', '09:30 2 Active')).toEqual(['user 09:00-09:30']);
  });

  it('have no end where no event ends them', () => {
    expect(waitsIn('09:00 0 New', '09:10 1 On user')).toEqual(['user 09:10-']);
    expect(waitsIn('09:10 1 On user', '09:30 2 On user')).toEqual(['user 09:10-09:30', 'user 09:30-']);
  });

  it('of no time are none', () => {
    expect(waitsIn('09:00 0 New', '09:10 1 On user', '09:10 2 Active', '09:20 3 Closed')).toEqual([]);
  });

  it('go by time, then by number, then by the order of the file', () => {
    const lines = ['09:00 9 New', '09:10 2 On user', '09:10 10 On vendor', '09:30 11 Closed'];
    expect(waitsIn(...lines)).toEqual(['vendor 09:10-09:30']);
    expect(waitsIn(...lines.toReversed())).toEqual(['vendor 09:10-09:30']);
    expect(waitsIn('09:10 1 On user', '09:10 1 On vendor', '09:30 2 Closed')).toEqual(['vendor 09:10-09:30']);
    expect(waitsIn('09:10 1 On vendor', '09:10 1 On user', '09:30 2 Closed')).toEqual(['user 09:10-09:30']);
  });

  it('end with a case that its last event closes, and only that one', () => {
    const closed = assembleCase(told('09:00 0 New', '10:00 1 Closed'), 'Etc/UTC');
    expect(closed).toMatchObject({ receivedAt: '2026-03-02T09:00:00.000Z', closedAt: '2026-03-02T10:00:00.000Z' });
    const reopened = assembleCase(told('09:00 0 New', '10:00 1 Closed', '11:00 2 Active'), 'Etc/UTC');
    expect(reopened.closedAt).toBeUndefined();
  });

  it.each([
    ['09:00 x New', 'value-unknown'],
    ['09:00 1', 'value-missing'],
    ['29:00 1 New', 'date-impossible'],
  ])('are not guessed: the event %p goes to quarantine', (line, code) => {
    const [time, no, state = ''] = line.split(' ');
    const fields = ['1', `2026-03-02 ${time}`, no!, state];
    expect(rowMapper(mapping, COLUMNS)({ number: 1, line: 2, fields, raw: line })).toMatchObject({
      quarantined: { code },
    });
  });
});

describe('a time', () => {
  it.each([
    ['D/M/YYYY H:mm', '9/2/2016 1:16', '2016-02-09 01:16:00'],
    ['D/M/YYYY H:mm', '29/12/2016 01:16', '2016-12-29 01:16:00'],
    ['D/M/YYYY H:mm', '30/2/2016 1:16', undefined],
    ['YYYY-MM-DDTHH:mm:ssZ', '2010-03-31T00:30:42+02:00', '2010-03-30 22:30:42'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2010-12-31T22:30:42-0230', '2011-01-01 01:00:42'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2010-03-31T16:59:42Z', '2010-03-31 16:59:42'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2010-03-31T16:59:42+19:00', undefined],
    ['YYYY-MM-DDTHH:mm:ssZ', '2010-03-31T16:59:42', undefined],
  ])('of the form %s: %p is %p', (format, text, read) => {
    expect(wallClockReader(format)(text)).toBe(read);
  });
});

describe('an XES log', () => {
  const columns = ['case:concept:name', 'concept:name', 'time:timestamp'];
  const read = async (text: string, bytesAtOnce = 7): Promise<SourceRow[]> => {
    const bytes = Buffer.from(text, 'utf8');
    const blocks = async function* () {
      for (let at = 0; at < bytes.length; at += bytesAtOnce) yield bytes.subarray(at, at + bytesAtOnce);
    };
    const rows: SourceRow[] = [];
    for await (const some of xesRows(blocks(), columns, 'a.xes')) rows.push(...some);
    return rows;
  };
  const event = (name: string) =>
    `<event><string key="concept:name" value="${name}"><string key="concept:name" value="nested"/></string></event>`;
  const trace = (...inside: string[]) => `<trace>${inside.join('\n')}</trace>`;
  const id = (name: string) => `<string key="concept:name" value="${name}"/>`;
  const log = (...traces: string[]) =>
    `<?xml version="1.0"?>\n<log xmlns="http://www.xes-standard.org/"><global scope="event">${id('?')}</global>${traces.join('\n')}</log>`;

  it('is one row an event, in its order, with what stands in its trace, before or after it', async () => {
    const rows = await read(
      log(trace(id('a'), event('1'), event('2')), trace(event('水&amp;&#x1F6BF;'), id('b')), trace(id('c'))),
    );
    expect(rows.map(({ fields }) => fields)).toEqual([columns, ['a', '1', ''], ['a', '2', ''], ['b', '水&🚿', '']]);
    expect(rows.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ['broken off', '<log><trace>', 'malformed'],
    ['no XML', 'a,b\n1,2\n', 'malformed'],
    ['another document', '<pnml><net/></pnml>', 'malformed'],
    [
      'with an entity of its own',
      '<!DOCTYPE log [<!ENTITY a "aa">]><log><trace><string key="k" value="&a;"/></trace></log>',
      'malformed',
    ],
  ])('%s is refused', async (_, text, fault) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'import-source-unreadable', details: { fault } });
  });

  it('that is not UTF-8 is refused', async () => {
    const blocks = async function* () {
      yield Buffer.concat([Buffer.from('<log a="'), Buffer.from([0xb2, 0xe2]), Buffer.from('"/>')]);
    };
    const rows = xesRows(blocks(), columns, 'a.xes');
    await rows.next();
    await expect(rows.next()).rejects.toMatchObject({ details: { fault: 'wrong-encoding' } });
  });
});
