import type { RegulationPack } from './pack.js';
import { housingOmbudsmanUk } from './packs/housing-ombudsman-uk.js';
import { propertyCn10 } from './packs/property-cn/property-cn-1-0.js';
import { propertyCn11 } from './packs/property-cn/property-cn-1-1.js';
import { propertyCn12 } from './packs/property-cn/property-cn-1-2.js';

/** Packs of this build, one folder line each. Every version that ever judged a case stays here, so that its cases go on under it. */
export const PACKS: readonly RegulationPack[] = [propertyCn10, propertyCn11, propertyCn12, housingOmbudsmanUk];
