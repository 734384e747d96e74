import { jsonTextOf, parseStored } from './stored-text.js';

describe('the text of a stored value', () => {
  it('is the one it was parsed from, to the byte', () => {
    const text = '{"b":1,"a":"\\u4e09"}';
    expect(jsonTextOf(parseStored(text))).toBe(text);
  });

  it('is written for a value that came from elsewhere', () => {
    expect(jsonTextOf({ a: [1, null] })).toBe('{"a":[1,null]}');
  });
});
