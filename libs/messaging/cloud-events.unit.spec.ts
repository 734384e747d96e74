import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { CloudEvent, Kafka } from 'cloudevents';
import { describeWithShared, readShared } from '../../test/shared-data.js';
import { decode, toEvent, toMessage } from './cloud-events.js';
import { toEventOnDemand } from './event-on-demand.js';
import { sequencedEvent } from './event.fixture.js';
import { readScenarios } from './gherkin.fixture.js';

const facts = [
  sequencedEvent(),
  sequencedEvent({
    version: 7,
    seq: 4711,
    type: 'RungNotified',
    data: { obligationId: 'D-3.5a/answer', clause: 'D-3.5a', note: '业主 "A"\n' },
    metadata: { ...sequencedEvent().metadata, traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
  }),
];

describe('a published fact', () => {
  it.each(facts)('is a CloudEvent by the SDK in strict mode: $type', (fact) => {
    const { value, headers } = toMessage(fact);
    const read = Kafka.toEvent({ value, headers } as never) as CloudEvent;
    expect(read.validate()).toBe(true);
    // strict: the constructor refuses any attribute that the specification does not allow
    const attributes = JSON.parse(read.toString()) as Record<string, unknown>;
    expect(() => new CloudEvent({ ...attributes, data: JSON.parse(value) as unknown }, true)).not.toThrow();
    expect(() => new CloudEvent({ ...attributes, Pack_Version: '1' }, true)).toThrow();
    expect(read).toMatchObject({ id: `${fact.streamId}/${fact.version}`, source: '/redress/demo' });
  });

  it('comes back as it went out', () => {
    for (const { position: _position, transactionId: _xid, ...fact } of facts) {
      expect(toEvent(toMessage({ ...fact, position: '1', transactionId: '1' }))).toEqual(fact);
    }
  });

  it('comes back the same when its value is read on demand', () => {
    for (const fact of facts) {
      const read = toEventOnDemand(toMessage(fact));
      const { position: _position, transactionId: _xid, ...whole } = fact;
      for (const [name, value] of Object.entries(whole))
        expect([name, read[name as keyof typeof read]]).toEqual([name, value]);
    }
  });

  it('says what its headers say without a look at the value, and refuses a foreign value when it is asked', () => {
    const { headers } = toMessage(sequencedEvent({ version: 3 }));
    const read = toEventOnDemand({ headers, value: 'no fact' });
    expect(read).toMatchObject({ streamId: sequencedEvent().streamId, version: 3, type: 'NoteAdded' });
    expect(() => read.data).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(() => toEventOnDemand({ headers: {}, value: 'no fact' })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
    expect(() => toEventOnDemand({ headers: { ...headers, ce_sequence: 'x' }, value: 'no fact' })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });

  it('has a key that is its stream, and a value that is a whole row without the headers', () => {
    const { key, value } = toMessage(sequencedEvent({ version: 3, seq: 9 }));
    expect(key).toBe(sequencedEvent().streamId);
    expect(JSON.parse(value)).toMatchObject({
      id: `${key}/3`,
      type: 'redress.case.NoteAdded',
      time: '2026-03-01T01:00:00.000Z',
      sequence: 3,
      seq: 9,
      stream: key,
      caseId: key.slice(5),
      site: 'riverside',
      kind: 'complaint',
    });
  });

  it('names its extensions in lower-case letters and digits', () => {
    const names = Object.keys(toMessage(facts[1] ?? sequencedEvent()).headers).filter(
      (name) => name !== 'content-type',
    );
    expect(names).toContain('ce_traceparent');
    for (const name of names) expect(name).toMatch(/^ce_[a-z0-9]{1,20}$/);
  });
});

describe('decoding', () => {
  it.each([
    ['another version', { ce_specversion: '0.3', ce_id: '1', ce_source: '/a', ce_type: 't' }],
    ['no id', { ce_specversion: '1.0', ce_source: '/a', ce_type: 't' }],
    ['a batch', { 'content-type': 'application/cloudevents-batch+json' }],
  ])('refuses %s', (_name, headers: Record<string, string>) => {
    expect(() => decode({ value: '{}', headers })).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('refuses a message of ours whose value is no row', () => {
    for (const value of ['', '{', '[]', 'null', '{"stream":"case-1"}']) {
      expect(() => toEvent({ value, headers: {} })).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    }
  });

  it('gives data of other content types as they are', () => {
    const headers = { ce_specversion: '1.0', ce_id: '1', ce_source: '/a', ce_type: 't', 'Content-Type': 'text/plain' };
    expect(decode({ value: 'hello', headers }).data).toBe('hello');
  });
});

describeWithShared('conformance/cloudevents/cloudevents.json')('by the JSON schema of CloudEvents', () => {
  it.each(facts)('a published fact is valid: $type', (fact) => {
    const ajv = new Ajv.default({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readShared('conformance/cloudevents/cloudevents.json')) as object);
    const { attributes, data } = decode(toMessage(fact));
    expect(validate({ ...attributes, data }) || validate.errors).toBe(true);
    expect(validate({ ...attributes, time: 'yesterday', data })).toBe(false);
  });
});

describeWithShared('conformance/cloudevents/kafka-protocol-binding.feature')('Kafka protocol binding', () => {
  const feature = 'conformance/cloudevents/kafka-protocol-binding.feature';
  for (const scenario of readScenarios(readShared(feature))) {
    it(scenario.name, () => {
      const step = (text: string) => {
        const found = scenario.steps.find((candidate) => candidate.text.startsWith(text));
        if (!found) throw new Error(`no step ${text}`);
        return found;
      };
      const decoded = decode({
        value: step('a Kafka message with payload').docString ?? '',
        headers: Object.fromEntries(step('Kafka headers').table.slice(1)) as Record<string, string>,
      });
      expect(decoded.attributes).toEqual(Object.fromEntries(step('the attributes are').table.slice(1)));
      expect(decoded.data).toEqual(JSON.parse(step('the data is equal').docString ?? ''));
      expect.assertions(2);
    });
  }
});
