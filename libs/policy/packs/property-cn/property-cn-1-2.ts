import { type RegulationPack, regulationPack } from '../../pack.js';
import { emergencyKind, emergencyLadder, emergencyRules } from './emergency-rules.js';
import { enquiryFigures, enquiryKind, enquiryRules } from './enquiry-rules.js';
import { checklists, formalityKind, formalityRules } from './formality-rules.js';
import { propertyCn11 } from './property-cn-1-1.js';
import { serviceOrderKind, serviceOrderRules } from './service-order-rules.js';

/** The edition with every kind of case: one file of rules a kind. */
export const propertyCn12: RegulationPack = regulationPack.parse({
  ...propertyCn11,
  version: '1.2.0',
  kinds: {
    ...propertyCn11.kinds,
    enquiry: enquiryKind,
    emergency: emergencyKind,
    'service-order': serviceOrderKind,
    formality: formalityKind,
  },
  checklists,
  figures: [...propertyCn11.figures, ...enquiryFigures],
  ladders: { ...propertyCn11.ladders, emergency: emergencyLadder },
  rules: [...propertyCn11.rules, ...enquiryRules, ...emergencyRules, ...serviceOrderRules, ...formalityRules],
});
