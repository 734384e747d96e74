import { loadMapping, parseMapping } from './load-mapping.js';
import { rowMapper } from './map-row.js';
import type { QuarantineReason } from './source-case.js';

const boston = loadMapping('boston-311');
const WHOLE: Record<string, string> = {
  case_enquiry_id: '101',
  open_dt: '2012-03-01 08:00:00',
  target_dt: '2012-03-05 08:00:00',
  closed_dt: '2012-03-02 09:30:00',
  ontime: 'ONTIME',
  case_status: 'Closed',
  case_title: 'Pothole',
  subject: 'Works',
  reason: 'Streets',
  type: 'Pothole',
  queue: 'Q1',
  department: 'PWDx',
  closure_code: 'Case Resolved',
  neighborhood: 'North End',
  ward: 'Ward 3',
  location_zipcode: '',
  source: 'Phone',
};

function read(changed: Record<string, string>, header = boston.columns, extra: string[] = []) {
  const fields = [...header.map((column) => ({ ...WHOLE, ...changed })[column] ?? ''), ...extra];
  return rowMapper(boston, header)({ number: 7, line: 8, fields, raw: fields.join(',') });
}

describe('a row of a source', () => {
  it('gives what the source tells and leaves out what is blank', () => {
    expect(read({})).toMatchObject({
      mapped: {
        key: '101',
        reference: 'BOS-101',
        site: { id: 'boston', zone: 'America/New_York' },
        received: '2012-03-01 08:00:00',
        target: '2012-03-05 08:00:00',
        closed: '2012-03-02 09:30:00',
        outcome: 'Case Resolved',
        flag: 'met',
        department: 'PWDx',
      },
    });
    const open = read({ closed_dt: ' ', target_dt: '', ontime: '', closure_code: '' });
    if (!('mapped' in open)) throw new Error('quarantined');
    for (const absent of ['target', 'closed', 'outcome', 'flag', 'severity'])
      expect(open.mapped).not.toHaveProperty(absent);
    expect(open.mapped.kept).not.toHaveProperty('location_zipcode');
  });

  it('is read by the names of the header, whatever their order', () => {
    expect(read({}, [...boston.columns].reverse())).toMatchObject({ mapped: { key: '101', department: 'PWDx' } });
  });

  it('may have been closed in the second of its receipt', () => {
    expect(read({ closed_dt: '2012-03-01 08:00:00' })).toHaveProperty('mapped');
  });

  it('may promise a date before its receipt', () => {
    expect(read({ target_dt: '2012-02-01 08:00:00' })).toHaveProperty('mapped');
  });

  const bad: [string, Record<string, string>, QuarantineReason, RegExp][] = [
    ['no id', { case_enquiry_id: '  ' }, 'key-missing', /case_enquiry_id/],
    ['no time of receipt', { open_dt: '' }, 'value-missing', /open_dt/],
    ['a day that does not exist', { open_dt: '2012-02-30 08:00:00' }, 'date-impossible', /open_dt.*2012-02-30/],
    ['an hour that does not exist', { target_dt: '2012-03-01 24:00:00' }, 'date-impossible', /target_dt/],
    ['a date of another form', { closed_dt: '03/02/2012' }, 'date-impossible', /closed_dt/],
    ['a closing before the receipt', { closed_dt: '2012-03-01 07:59:59' }, 'closed-before-received', /07:59:59/],
    ['a flag that nobody knows', { ontime: 'PERHAPS' }, 'value-unknown', /PERHAPS/],
    ['a NUL', { case_title: 'Pot\u0000hole' }, 'text-has-nul', /case_title/],
    ['a huge field', { case_title: 'x'.repeat(4_001) }, 'field-too-long', /case_title/],
    ['a department too long for a name', { department: 'x'.repeat(121) }, 'field-too-long', /department/],
  ];
  it.each(bad)('goes to quarantine with %s', (_, changed, code, reason) => {
    expect(read(changed)).toEqual({
      quarantined: { code, reason: expect.stringMatching(reason), row: expect.objectContaining({ number: 7 }) },
    });
  });

  it('goes to quarantine with a column too many or too few', () => {
    expect(read({}, boston.columns, ['more'])).toMatchObject({ quarantined: { code: 'column-count' } });
    const short = rowMapper(boston, boston.columns)({ number: 1, line: 2, fields: ['101'], raw: '101' });
    expect(short).toMatchObject({ quarantined: { code: 'column-count', reason: '1 columns where the header has 17' } });
  });
});

describe('a source that counts days', () => {
  const mapping = loadMapping('nyc-hpd-problems');
  const problem = (days: string, status = 'CLOSE', borough = 'BRONX', type = 'EMERGENCY') => {
    const fields = ['2023-03-11 09:00:00', 'CLOSE', borough, 'HEAT', 'X', status, '', '10467', type, days];
    return rowMapper(mapping, mapping.columns)({ number: 1, line: 2, fields, raw: fields.join(',') });
  };

  it('closes a problem whole calendar days after its receipt, at the same time of day', () => {
    expect(problem('0')).toMatchObject({ mapped: { closed: '2023-03-11 09:00:00' } });
    // Over the night in which the clocks change: still 09:00.
    expect(problem('2')).toMatchObject({ mapped: { closed: '2023-03-13 09:00:00' } });
    expect(problem('3.0')).toMatchObject({ mapped: { closed: '2023-03-14 09:00:00' } });
  });

  it('leaves a problem open that has no days or is not closed', () => {
    for (const open of [problem(''), problem('3', 'OPEN')]) {
      expect('mapped' in open && open.mapped.closed).toBeUndefined();
      expect(open).toHaveProperty('mapped');
    }
  });

  it('goes to quarantine with days that are none, and with words the mapping does not know', () => {
    expect(problem('soon')).toMatchObject({ quarantined: { code: 'duration-impossible' } });
    expect(problem('1.5')).toMatchObject({ quarantined: { code: 'duration-impossible' } });
    expect(problem('-1')).toMatchObject({ quarantined: { code: 'closed-before-received' } });
    expect(problem('1', 'CLOSE', 'GOTHAM')).toMatchObject({ quarantined: { code: 'value-unknown', reason: /GOTHAM/ } });
    expect(problem('1', 'CLOSE', 'BRONX', 'DIRE')).toMatchObject({ quarantined: { code: 'value-unknown' } });
    // what every object has is no site and no severity
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(problem('1', 'CLOSE', name)).toMatchObject({ quarantined: { code: 'value-unknown' } });
      expect(problem('1', 'CLOSE', 'BRONX', name)).toMatchObject({ quarantined: { code: 'value-unknown' } });
    }
  });
});

describe('a key of several columns', () => {
  const mapping = parseMapping(
    {
      ...{ name: 'desk', title: { zh: '台账', en: 'Desk' }, columns: ['a', 'b', 'at'], zone: 'Asia/Shanghai' },
      ...{ timeFormat: 'YYYY-MM-DD', key: ['a', 'b'], reference: '{a}', receivedAt: 'at' },
      site: { constant: { id: 's', region: 'r', name: { zh: '甲', en: 'A' } } },
    },
    'test',
  );
  const keyOf = (a: string, b: string) => {
    const fields = [a, b, '2024-05-06'];
    const read = rowMapper(mapping, mapping.columns)({ number: 1, line: 2, fields, raw: fields.join(',') });
    return 'mapped' in read ? read.mapped.key : undefined;
  };

  it('tells cases apart whose values only look alike when they are put together', () => {
    const keys = [keyOf('x', '|y'), keyOf('x|', 'y'), keyOf('x\\', '|y'), keyOf('x\\|', 'y')];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf('x', 'y')).toBe('x|y');
  });
});

describe('personal columns', () => {
  it('are kept apart from what is stored in the clear', () => {
    const mapping = parseMapping(
      {
        ...{ name: 'desk', title: { zh: '台账', en: 'Desk' }, columns: ['id', 'at', 'who'], zone: 'Asia/Shanghai' },
        ...{ timeFormat: 'YYYY/MM/DD hh:mm A', key: ['id'], reference: 'D-{id}', receivedAt: 'at', keep: ['id'] },
        personal: ['who'],
        site: { constant: { id: 's', region: 'r', name: { zh: '甲', en: 'A' } } },
      },
      'test',
    );
    const fields = ['1', '2024/05/06 12:30 AM', '张三'];
    const read = rowMapper(mapping, mapping.columns)({ number: 1, line: 2, fields, raw: fields.join(',') });
    expect(read).toMatchObject({
      mapped: { received: '2024-05-06 00:30:00', kept: { id: '1' }, personal: { who: '张三' } },
    });
  });
});

describe('the severity of a row', () => {
  const nyc = loadMapping('nyc-hpd-problems');
  const COLUMNS: Record<string, string> = {
    date_received: '2023-01-01 00:01:50',
    borough: 'BROOKLYN',
    post_code: '11226',
    problem_status: 'CLOSE',
    type: 'NON EMERGENCY',
    time_to_close: '3',
  };
  const severityOf = (changed: Record<string, string>) => {
    const fields = nyc.columns.map((column) => ({ ...COLUMNS, ...changed })[column] ?? '');
    const read = rowMapper(nyc, nyc.columns)({ number: 1, line: 2, fields, raw: fields.join(',') });
    if (!('mapped' in read)) throw new Error(read.quarantined.reason);
    return { severity: read.mapped.severity, raised: read.mapped.raised };
  };

  it('is never minor where the words say leak or heat, whatever the label, and says why (D-3.5)', () => {
    expect(severityOf({ major_category: 'WATER LEAK', minor_category: 'DAMP SPOT' })).toEqual({
      severity: 'important',
      raised: { because: 'leak', from: 'minor', clause: 'D-3.5' },
    });
    expect(severityOf({ major_category: 'HEAT/HOT WATER' })).toMatchObject({ raised: { because: 'heat' } });
    expect(severityOf({ major_category: 'PAINT/PLASTER' })).toEqual({ severity: 'minor', raised: undefined });
    expect(severityOf({ major_category: 'WATER LEAK', type: 'IMMEDIATE EMERGENCY' })).toEqual({
      severity: 'major',
      raised: undefined,
    });
  });
});
