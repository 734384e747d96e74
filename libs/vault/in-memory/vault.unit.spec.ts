import { KeyCache } from '../key-cache.js';
import { readMasterKey } from '../person-cipher.js';
import { vaultBehaves } from '../vault.suite.js';
import { createInMemoryKeyStore } from './vault.js';

describe('vault in memory', () => {
  vaultBehaves(createInMemoryKeyStore);
});

describe('key cache', () => {
  const key = { keyId: 'k', key: Buffer.alloc(32) };

  it('holds a bounded number of persons and lets the oldest go', () => {
    const cache = new KeyCache(() => 0, 2);
    for (const person of ['a', 'b', 'c']) cache.remember(person, key);
    expect([cache.find('a'), cache.find('b')?.key, cache.find('c')?.key]).toEqual([undefined, key, key]);
  });

  it('does not take back a person erased while somebody was still reading the key', () => {
    const cache = new KeyCache(() => 0);
    cache.remember('a', undefined);
    cache.remember('a', key);
    expect(cache.find('a')).toMatchObject({ key: undefined });
  });
});

describe('master key', () => {
  it.each(['', 'short', Buffer.alloc(31).toString('base64'), `${Buffer.alloc(32).toString('base64')} `])(
    'refuses %j',
    (text) => {
      expect(() => readMasterKey(text)).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
    },
  );
});
