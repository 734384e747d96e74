import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalText } from './canonical-text.js';

describe('canonical text', () => {
  it('is what the canonicalize package writes, for any JSON value', () => {
    const hasNoNul = (text: string): boolean => !text.includes('\0');
    const json = fc.jsonValue({ stringUnit: 'grapheme' }).filter((value) => hasNoNul(JSON.stringify(value)));
    fc.assert(
      fc.property(json, (value) => {
        fc.pre(!JSON.stringify(value).includes('\\u0000'));
        expect(canonicalText(value)).toBe(canonicalize(value));
      }),
    );
  });

  it.each([
    [{ b: 1, a: { d: 1, c: [{ z: 1, y: 2 }] } }, '{"a":{"c":[{"y":2,"z":1}],"d":1},"b":1}'],
    [{ 9: 1, 10: 2, '-': 3 }, '{"-":3,"10":2,"9":1}'],
    [{ x: [-0, 1e21, 0.1, 1e-7, 100] }, '{"x":[0,1e+21,0.1,1e-7,100]}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5 }, '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}'],
    [{ text: '漏水，三栋 😀 é e\u0301' }, '{"text":"漏水，三栋 😀 é e\u0301"}'],
    [{ left: undefined, in: [undefined] }, '{"in":[null]}'],
  ])('writes %j in one way only', (value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  it.each([[{ a: 'x\0y' }], [{ 'k\0': 1 }], [{ a: ['\\\0'] }]])('refuses U+0000 in %j', (value) => {
    expect(() => canonicalText(value)).toThrow(expect.objectContaining({ code: 'text-has-nul' }));
  });

  it('takes a text that only looks like an escaped U+0000', () => {
    expect(canonicalText({ a: '\\u0000', b: '\\\\u0000' })).toBe('{"a":"\\\\u0000","b":"\\\\\\\\u0000"}');
  });

  it.each([[Number.NaN], [{ a: Infinity }], [{ a: '\ud83d' }], [undefined], [{ a: 1n }]])('refuses %p', (value) => {
    expect(() => canonicalText(value)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
