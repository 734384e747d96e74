import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { createTokenVerifier, remoteKeys } from './token-verifier.js';

const settings = { issuer: 'https://issuer.test', audience: 'redress', group: 'harbour' };

/** An issuer over real HTTP that counts how often its keys are asked for. */
async function issuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const body = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] });
  let asked = 0;
  let status = 200;
  const server: Server = createServer((_request, response) => {
    asked++;
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const token = (kid: string) =>
    new SignJWT({ roles: ['agent'], group: 'harbour', sites: '*' })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setSubject('li-min')
      .setIssuer(settings.issuer)
      .setAudience(settings.audience)
      .setExpirationTime('5m')
      .sign(privateKey);
  return {
    url: `http://127.0.0.1:${port}/jwks.json`,
    token,
    asked: () => asked,
    fail: () => (status = 500),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

describe('keys of a remote issuer', () => {
  it('are asked for once and kept', async () => {
    const remote = await issuer();
    const verifier = createTokenVerifier({ ...settings, keys: remoteKeys(remote.url) });
    for (let round = 0; round < 3; round++) {
      expect((await verifier.verify(`Bearer ${await remote.token('k1')}`)).id).toBe('li-min');
    }
    expect(remote.asked()).toBe(1);
    await remote.stop();
  });

  it('do not make a stranger ask for them without end', async () => {
    const remote = await issuer();
    const verifier = createTokenVerifier({ ...settings, keys: remoteKeys(remote.url) });
    for (let round = 0; round < 5; round++) {
      await expect(verifier.verify(`Bearer ${await remote.token(`k${round + 2}`)}`)).rejects.toMatchObject({
        code: 'unauthenticated',
      });
    }
    expect(remote.asked()).toBe(1);
    await remote.stop();
  });

  it('that cannot be read are the trouble of the issuer, not of the token', async () => {
    const remote = await issuer();
    remote.fail();
    const verifier = createTokenVerifier({ ...settings, keys: remoteKeys(remote.url) });
    await expect(verifier.verify(`Bearer ${await remote.token('k1')}`)).rejects.toMatchObject({
      code: 'issuer-unavailable',
    });
    await remote.stop();
    await expect(verifier.verify(`Bearer ${await remote.token('k1')}`)).rejects.toMatchObject({
      code: 'issuer-unavailable',
    });
  });
});
