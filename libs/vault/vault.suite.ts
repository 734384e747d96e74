import { KeyCache } from './key-cache.js';
import { VAULT_CACHE_MS } from './port.js';
import { KeyedVault } from './vault.js';
import type { KeyStore } from './vault.js';

const MASTER = Buffer.alloc(32, 7);
const TEXT = { name: '王小明', phone: '138 0000 0000', words: '三栋漏水 😀 "急"' };

/** What the vault does over every key store. */
export function vaultBehaves(open: () => KeyStore): void {
  let keys: KeyStore;
  let person: string;
  beforeAll(() => {
    keys = open();
  });
  beforeEach(() => {
    person = `person-${crypto.randomUUID()}`;
  });
  const vaultOf = (master = MASTER, cache?: KeyCache): KeyedVault => new KeyedVault(keys, master, cache);
  const destroyed = expect.objectContaining({ code: 'vault-key-destroyed' });
  const internal = expect.objectContaining({ code: 'internal' });

  it('marks equal texts alike in every process, and under another master key otherwise', () => {
    const mark = vaultOf().mark('lakeside|household|31201');
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
    expect(vaultOf().mark('lakeside|household|31201')).toBe(mark);
    expect(vaultOf().mark('lakeside|household|31202')).not.toBe(mark);
    expect(vaultOf(Buffer.alloc(32, 8)).mark('lakeside|household|31201')).not.toBe(mark);
  });

  it('opens what it sealed, in this process and in another', async () => {
    const vault = vaultOf();
    const sealed = await vault.seal(person, 'case-1', 'CaseAccepted', TEXT);
    expect(sealed).toMatchObject({ person });
    expect(await vault.open(sealed, 'case-1', 'CaseAccepted')).toEqual(TEXT);
    expect(await vaultOf().open(sealed, 'case-1', 'CaseAccepted')).toEqual(TEXT);
  });

  it('never makes the same ciphertext twice, nor shows the text in it', async () => {
    const vault = vaultOf();
    const [one, two] = await vault.sealMany([1, 2].map(() => ({ person, streamId: 's', type: 'T', plain: TEXT })));
    expect(one?.keyId).toBe(two?.keyId);
    expect(one?.iv).not.toBe(two?.iv);
    expect(one?.ct).not.toBe(two?.ct);
    expect(Buffer.from(one?.ct ?? '', 'base64').includes('王小明')).toBe(false);
  });

  it('does not open a text that was moved, altered, or sealed under another master key', async () => {
    const vault = vaultOf();
    const sealed = await vault.seal(person, 'case-1', 'CaseAccepted', TEXT);
    const ct = Buffer.from(sealed.ct, 'base64');
    ct[0] = (ct[0] ?? 0) ^ 1;
    await expect(vault.open(sealed, 'case-2', 'CaseAccepted')).rejects.toEqual(internal);
    await expect(vault.open(sealed, 'case-1', 'Replied')).rejects.toEqual(internal);
    await expect(vault.open({ ...sealed, ct: ct.toString('base64') }, 'case-1', 'CaseAccepted')).rejects.toEqual(
      internal,
    );
    await expect(vaultOf(Buffer.alloc(32, 8)).open(sealed, 'case-1', 'CaseAccepted')).rejects.toEqual(internal);
  });

  it('agrees on one key when many processes meet a person for the first time at once', async () => {
    const vaults = Array.from({ length: 8 }, () => vaultOf());
    const sealed = await Promise.all(vaults.map((vault) => vault.seal(person, 's', 'T', TEXT)));
    expect(new Set(sealed.map(({ keyId }) => keyId)).size).toBe(1);
    const plain = await vaultOf().openMany(sealed.map((one) => ({ sealed: one, streamId: 's', type: 'T' })));
    expect(plain).toEqual(sealed.map(() => TEXT));
  });

  it('forgets a person for good: nothing opens, nothing is sealed, others are untouched', async () => {
    const vault = vaultOf();
    const other = `${person}-other`;
    const [mine, theirs] = await vault.sealMany(
      [person, other].map((who) => ({ person: who, streamId: 's', type: 'T', plain: TEXT })),
    );
    if (mine === undefined || theirs === undefined) throw new Error('two texts expected');
    await vault.erase(person);
    await vault.erase(person);
    for (const any of [vault, vaultOf()]) {
      expect(await any.openMany([mine, theirs].map((sealed) => ({ sealed, streamId: 's', type: 'T' })))).toEqual([
        undefined,
        TEXT,
      ]);
      await expect(any.seal(person, 's', 'T', TEXT)).rejects.toEqual(destroyed);
    }
    expect(await keys.find([person])).toMatchObject([{ person, wrapped: undefined }]);
  });

  it('keeps a person out who was erased before there was a key', async () => {
    await vaultOf().erase(person);
    await expect(vaultOf().seal(person, 's', 'T', TEXT)).rejects.toEqual(destroyed);
  });

  it('learns of an erasure by another process as soon as its copy of the key is too old', async () => {
    let nowMs = 1_000;
    const vault = vaultOf(MASTER, new KeyCache(() => nowMs));
    const sealed = await vault.seal(person, 's', 'T', TEXT);
    await vaultOf().erase(person);
    nowMs += VAULT_CACHE_MS - 1;
    expect(await vault.open(sealed, 's', 'T')).toEqual(TEXT);
    nowMs += 1;
    expect(await vault.open(sealed, 's', 'T')).toBeUndefined();
  });
}
