import { hasCode } from '#libs/contracts/errors.js';
import { knownMappings, loadMapping, parseMapping } from './load-mapping.js';
import type { Mapping } from './mapping-schema.js';

const whole = () => JSON.parse(JSON.stringify(loadMapping('boston-311'))) as Mapping;
const refusal = (act: () => unknown): Error => {
  try {
    act();
  } catch (error) {
    if (hasCode(error, 'import-mapping-invalid')) return error;
  }
  throw new Error('not refused as import-mapping-invalid');
};

describe('a mapping file', () => {
  it('ships for each source that was tried, each valid', () => {
    const housing = ['nyc-hpd-complaints', 'nyc-hpd-problems'];
    expect(knownMappings()).toEqual(['boston-311', 'bpi-2013-incidents', ...housing, 'uci-incidents']);
    for (const name of knownMappings()) expect(loadMapping(name).name).toBe(name);
  });

  it('that is not there is refused with the names of those that are', () => {
    const error = refusal(() => loadMapping('bostn'));
    expect(error.message).toContain('boston-311, bpi-2013-incidents, nyc-hpd-complaints');
  });

  it.each<[string, (mapping: Record<string, unknown>) => void, RegExp]>([
    ['an unknown field', (mapping) => (mapping['colour'] = 'red'), /unknown: colour/],
    ['no key', (mapping) => delete mapping['key'], /key: /],
    ['a column that the source lacks', (mapping) => (mapping['targetAt'] = 'due'), /targetAt: no column "due"/],
    [
      'a column in the reference that the source lacks',
      (m) => (m['reference'] = 'B-{nr}'),
      /reference: no column "nr"/,
    ],
    ['a column both sealed and in the clear', (mapping) => (mapping['personal'] = ['source']), /personal: "source"/],
    ['an encoding nobody reads', (mapping) => (mapping['encoding'] = 'ebcdic'), /encoding: /],
    ['no time of receipt', (mapping) => delete mapping['receivedAt'], /receivedAt: a column is expected/],
    ['an event log without events', (mapping) => (mapping['format'] = 'xes'), /events: an event log has events/],
    [
      'an offset in a zone of its own',
      (mapping) => (mapping['timeFormat'] = 'YYYY-MM-DDTHH:mm:ssZ'),
      /zone: times with/,
    ],
    [
      'events of which each is a case',
      (m) => (m['events'] = { at: 'open_dt', state: 'case_status', waits: {} }),
      /events: events come many to a case/,
    ],
    ['a target over many rows', (mapping) => (mapping['rowsPerCase'] = 'many'), /targetAt: /],
  ])('is refused with %s, by its path', (_, change, message) => {
    const mapping = whole() as unknown as Record<string, unknown>;
    change(mapping);
    expect(refusal(() => parseMapping(mapping, 'mine.yaml')).message).toMatch(message);
  });
});
