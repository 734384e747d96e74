import { RateLimit } from './rate-limit.js';

describe('a rate limit', () => {
  const limited = () => {
    let now = 0;
    const limit = new RateLimit({ burst: 2, everyMs: 10_000 }, () => now);
    return { limit, after: (ms: number) => (now += ms) };
  };

  it('lets a burst through and then one at a time, telling how long to wait', () => {
    const { limit, after } = limited();
    limit.take('a');
    limit.take('a');
    after(4_000);
    expect(() => limit.take('a')).toThrow(
      expect.objectContaining({ code: 'too-many-requests', details: { retrySeconds: 6 } }),
    );
    after(6_000);
    expect(() => limit.take('a')).not.toThrow();
    expect(() => limit.take('a')).toThrow(expect.objectContaining({ code: 'too-many-requests' }));
  });

  it('counts each name by itself', () => {
    const { limit } = limited();
    limit.take('a');
    limit.take('a');
    expect(() => limit.take('b')).not.toThrow();
  });

  it('holds a bounded number of names', () => {
    const { limit } = limited();
    for (let name = 0; name < 20_001; name += 1) limit.take(String(name));
    limit.take('20000');
    expect(() => limit.take('20000')).toThrow(expect.objectContaining({ code: 'too-many-requests' }));
  });
});
