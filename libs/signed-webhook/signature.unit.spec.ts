import { createHmac } from 'node:crypto';
import { REPLAY_SECONDS_MAX, signatureOf, verifySignature } from './signature.js';

const key = 'a key of sixteen or more';
const body = '{"says":"有人来电"}';
const seconds = 1_780_000_000;
const signed = signatureOf({ key, body, seconds });

describe('the signature of a webhook', () => {
  it('is HMAC-SHA256 over the time, a full stop and the body', () => {
    const hex = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
    expect(signed).toBe(`t=${seconds},v1=${hex}`);
  });

  it('is taken up to the end of the window, and not a second later', () => {
    const at = (later: number) => () => verifySignature(signed, { key, body, seconds: seconds + later });
    for (const later of [-REPLAY_SECONDS_MAX, 0, REPLAY_SECONDS_MAX]) expect(at(later)).not.toThrow();
    for (const later of [-REPLAY_SECONDS_MAX - 1, REPLAY_SECONDS_MAX + 1])
      expect(at(later)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });

  it.each([
    ['another body', signed, { key, body: `${body} `, seconds }],
    ['another key', signed, { key: `${key}!`, body, seconds }],
    ['another time', signed.replace(`t=${seconds}`, `t=${seconds + 1}`), { key, body, seconds }],
    ['no header', undefined, { key, body, seconds }],
    ['something else', 'Bearer x', { key, body, seconds }],
  ])('is refused with %s', (_what, header, given) => {
    expect(() => verifySignature(header, given)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });
});
