import { sniffMediaType } from './sniff.js';

const bytes = (...parts: (number | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))));

describe('the type of a photo', () => {
  it.each([
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0, 'JFIF')],
    ['image/png', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 'IHDR')],
    ['image/webp', bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8 ')],
  ])('%s is told by its first bytes', (type, body) => expect(sniffMediaType(body)).toBe(type));

  it.each([
    ['a page', bytes('<!doctype html><script>')],
    ['a drawing with scripts in it', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a sound in the same container', bytes('RIFF', 0, 0, 0, 0, 'WAVEfmt ')],
    ['the beginning of one', bytes(0xff, 0xd8)],
    ['nothing', bytes()],
  ])('%s is none', (_what, body) => expect(sniffMediaType(body)).toBeUndefined());
});
