import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import { StoredFact } from './stored-fact.js';

const event = sequencedEvent({ data: { b: 1, a: [true] } });

describe('a stored fact', () => {
  const fact = () => new StoredFact(event, '{"b":1,"a":[true]}');

  it('is the same as the event it stands for, copied too', () => {
    expect({ ...fact() }).toEqual(event);
    expect(fact()).toEqual(event);
    expect(JSON.parse(JSON.stringify(fact()))).toEqual(event);
  });

  it('gives the same data each time it is asked', () => {
    const one = fact();
    expect(one.data).toBe(one.data);
  });

  it('hands on the text of its data as it is stored, without parsing it', () => {
    expect(StoredFact.dataTextOf(new StoredFact(event, '{"b": 1 }'))).toBe('{"b": 1 }');
    expect(StoredFact.dataTextOf(new StoredFact(event, 'no JSON'))).toBe('no JSON');
    expect(StoredFact.dataTextOf(event)).toBe('{"b":1,"a":[true]}');
  });
});
