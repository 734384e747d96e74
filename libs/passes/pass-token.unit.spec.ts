import { randomBytes } from 'node:crypto';
import { createPassSigner } from './pass-token.js';
import type { Pass } from './port.js';

const key = randomBytes(32).toString('base64');
const signer = createPassSigner(key, 'demo');
const now = '2026-03-02T01:00:00.000Z';
const pass: Pass = {
  passId: '0b0f3a52-58b1-4d76-a5d0-b7b2b1c0a001',
  kind: 'case',
  subject: '0b0f3a52-58b1-4d76-a5d0-b7b2b1c0a002',
  expiresAt: '2026-03-09T01:00:00.000Z',
};

describe('a pass', () => {
  it('says what it opens and until when', async () => {
    expect(await signer.verify(await signer.sign(pass, now), 'case', now)).toEqual(pass);
  });

  it('has run out from its last instant on', async () => {
    const token = await signer.sign(pass, now);
    await expect(signer.verify(token, 'case', '2026-03-09T00:59:59.000Z')).resolves.toEqual(pass);
    await expect(signer.verify(token, 'case', pass.expiresAt)).rejects.toMatchObject({ code: 'pass-expired' });
  });

  it('opens nothing of another kind, of another group or under another key', async () => {
    const token = await signer.sign(pass, now);
    const others = [createPassSigner(key, 'other'), createPassSigner(randomBytes(32).toString('base64'), 'demo')];
    await expect(signer.verify(token, 'site', now)).rejects.toMatchObject({ code: 'pass-unknown' });
    for (const other of others) {
      await expect(other.verify(token, 'case', now)).rejects.toMatchObject({ code: 'pass-unknown' });
    }
  });

  it.each([undefined, '', 'x', 'eyJhbGciOiJub25lIn0.e30.'])('is not %s', async (token) => {
    await expect(signer.verify(token, 'case', now)).rejects.toMatchObject({ code: 'pass-unknown' });
  });

  it('is not one that was changed in any place', async () => {
    const token = await signer.sign(pass, now);
    const [head = '', body = '', mark = ''] = token.split('.');
    const forged = Buffer.from(
      JSON.stringify({ ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), sub: pass.passId }),
    ).toString('base64url');
    await expect(signer.verify(`${head}.${forged}.${mark}`, 'case', now)).rejects.toMatchObject({
      code: 'pass-unknown',
    });
  });
});
