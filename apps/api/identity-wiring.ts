import { join } from 'node:path';
import { type Configuration, requireSettings } from '#libs/configuration/configuration.js';
import { type DevelopmentIssuer, createDevelopmentIssuer } from '#libs/identity/development-issuer.js';
import { type TokenVerifier, createTokenVerifier, remoteKeys } from '#libs/identity/token-verifier.js';

const DEVELOPMENT_ISSUER_NAME = 'redress-development';

/**
 * Whose tokens count: the organisation's issuer, or in the demo our own. Throws `configuration-invalid`: the issuer's
 * address is absent, or the development issuer was asked for in production.
 */
export async function connectIdentity(
  configuration: Configuration,
  environment: string | undefined,
): Promise<{ verifier: TokenVerifier; issuer?: DevelopmentIssuer }> {
  const { JWT_AUDIENCE: audience, GROUP: group, DATA_DIR: folder } = configuration;
  if (!configuration.DEVELOPMENT_ISSUER) {
    const { JWKS_URL, JWT_ISSUER } = requireSettings(configuration, 'JWKS_URL', 'JWT_ISSUER');
    return { verifier: createTokenVerifier({ keys: remoteKeys(JWKS_URL), issuer: JWT_ISSUER, audience, group }) };
  }
  const name = configuration.JWT_ISSUER ?? DEVELOPMENT_ISSUER_NAME;
  const issuer = await createDevelopmentIssuer({
    issuer: name,
    audience,
    group,
    environment,
    ...(folder === undefined ? {} : { keyFile: join(folder, 'development-issuer.json') }),
  });
  return { issuer, verifier: createTokenVerifier({ keys: issuer.keys, issuer: name, audience, group }) };
}
