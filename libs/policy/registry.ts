import { invariant } from '#libs/contracts/errors.js';
import { type RegulationPack, packVersionOf } from './pack.js';
import { propertyCn } from './packs/property-cn.js';

/** Every version that ever judged a case stays here, so that its cases go on under it. The last is the current one. */
const packs: readonly RegulationPack[] = [propertyCn];

const byVersion = new Map(packs.map((pack) => [packVersionOf(pack), pack]));

/** The pack under which new cases are accepted. */
export function currentPack(): RegulationPack {
  return packs[packs.length - 1]!;
}

/** The pack a case was accepted under, by `<id>@<version>`. Crashes for one that this build does not carry. */
export function packByVersion(packVersion: string): RegulationPack {
  const pack = byVersion.get(packVersion);
  invariant(pack !== undefined, `no regulation pack ${packVersion}`);
  return pack;
}

/** `<id>@<version>` of every pack of this build, oldest first. */
export function packVersions(): readonly string[] {
  return [...byVersion.keys()];
}
