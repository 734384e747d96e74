import { type CryptoKey, type JWTPayload, SignJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { createTokenVerifier } from './token-verifier.js';

const settings = { issuer: 'https://issuer.test', audience: 'redress', group: 'harbour' };
const claims = { name: 'Li Min', roles: ['agent'], group: 'harbour', sites: ['s1'] };

async function issuer(algorithm = 'ES256') {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] });
  return { privateKey, verifier: createTokenVerifier({ ...settings, keys }), algorithm };
}

interface Changes {
  readonly payload?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
}

function sign(key: CryptoKey, algorithm: string, changes: Changes = {}): Promise<string> {
  return new SignJWT({ ...claims, ...changes.payload })
    .setProtectedHeader({ alg: algorithm, kid: 'k1' })
    .setSubject('li-min')
    .setIssuer(changes.issuer ?? settings.issuer)
    .setAudience(changes.audience ?? settings.audience)
    .setExpirationTime(changes.expires ?? '5m')
    .sign(key);
}

describe('token verifier', () => {
  it.each(['ES256', 'EdDSA', 'RS256'])('takes a token signed with %s', async (algorithm) => {
    const { verifier, privateKey } = await issuer(algorithm);
    const person = await verifier.verify(`Bearer ${await sign(privateKey, algorithm)}`);
    expect(person).toMatchObject({ id: 'li-min', name: 'Li Min', roles: ['agent'], sites: ['s1'], regions: [] });
  });

  it.each<[string, Changes, string]>([
    ['another issuer', { issuer: 'https://other.test' }, 'claim iss'],
    ['another audience', { audience: 'other' }, 'claim aud'],
    ['an expired token', { expires: '-1m' }, 'expired'],
    ['another group', { payload: { group: 'hillside' } }, 'another group'],
    ['sites that are no list', { payload: { sites: 'all' } }, 'usable claims: sites'],
  ])('refuses %s', async (_what, changes, message) => {
    const { verifier, privateKey, algorithm } = await issuer();
    const token = await sign(privateKey, algorithm, changes);
    const refusal = verifier.verify(`Bearer ${token}`);
    await expect(refusal).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toThrow(message);
  });

  it('refuses a token of a forger with a key of his own', async () => {
    const { verifier } = await issuer();
    const forger = await issuer();
    const token = await sign(forger.privateKey, 'ES256');
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('refuses an unsigned token', async () => {
    const { verifier } = await issuer();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const body = part({ ...claims, sub: 'x', iss: settings.issuer, aud: 'redress', exp: 9_999_999_999 });
    await expect(verifier.verify(`Bearer ${part({ alg: 'none' })}.${body}.x`)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it.each([undefined, '', 'Basic eDp5', 'Bearer x'])('refuses the header %p', async (header) => {
    const { verifier } = await issuer();
    await expect(verifier.verify(header)).rejects.toThrow('a bearer token is required');
  });

  it('gives no role of the machinery, whatever the token says', async () => {
    const { verifier, privateKey, algorithm } = await issuer();
    const token = await sign(privateKey, algorithm, { payload: { roles: ['engine', 'supervisor', 'importer', 'x'] } });
    expect((await verifier.verify(`Bearer ${token}`)).roles).toEqual(['supervisor']);
  });

  it("says that the issuer's keys cannot be read, instead of blaming the token", async () => {
    const { privateKey, algorithm } = await issuer();
    const verifier = createTokenVerifier({ ...settings, keys: () => Promise.reject(new TypeError('fetch failed')) });
    const token = await sign(privateKey, algorithm);
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'issuer-unavailable' });
  });
});
