import { type ObligationRule, type RegulationPack, regulationPack } from '../../pack.js';
import {
  asCaredFor,
  complaintCareFigures,
  complaintCareRules,
  complaintLadders,
  figuresNowRules,
} from './complaint-rules.js';
import { deskFigures12 } from './figures-desk-1-2.js';
import { emergencyKind, emergencyLadder, emergencyRules } from './emergency-rules.js';
import { enquiryFigures, enquiryKind, enquiryRules } from './enquiry-rules.js';
import { feeReminderKind, feeReminderRules } from './fee-reminder-rules.js';
import { checklists, formalityKind, formalityRules } from './formality-rules.js';
import { noticesOfAllKinds } from './notices-1-2.js';
import { links } from './links.js';
import { propertyCn11 } from './property-cn-1-1.js';
import { repairCaseFigures, repairKind, repairRules, REVISITS_MADE, revisitRules } from './repair-rules.js';
import { scripts } from './scripts.js';
import { serviceOrderKind, serviceOrderRules } from './service-order-rules.js';

/** C3-R: a call without agreement took place and is made again; what is new goes into a follow-up case. */
const asRevisited = (rule: ObligationRule): ObligationRule =>
  rule.clause === 'P-6' && rule.target === 'revisit'
    ? { ...rule, metBy: { fact: 'RevisitRecorded', where: { outcome: [...REVISITS_MADE] } } }
    : rule;

/** The edition with every kind of case: one file of rules a kind. */
export const propertyCn12: RegulationPack = regulationPack.parse({
  ...propertyCn11,
  version: '1.2.0',
  kinds: {
    ...propertyCn11.kinds,
    enquiry: enquiryKind,
    repair: repairKind,
    emergency: emergencyKind,
    'service-order': serviceOrderKind,
    'fee-reminder': feeReminderKind,
    formality: formalityKind,
  },
  checklists,
  notices: [...propertyCn11.notices, ...noticesOfAllKinds],
  scripts,
  links,
  figures: [
    ...propertyCn11.figures.filter(({ id }) => !figuresNowRules.has(id)),
    ...complaintCareFigures,
    ...enquiryFigures,
    ...deskFigures12,
    ...repairCaseFigures,
  ],
  ladders: { ...propertyCn11.ladders, ...complaintLadders, emergency: emergencyLadder },
  rules: [
    ...propertyCn11.rules.map(asRevisited).map(asCaredFor),
    ...complaintCareRules,
    ...[...enquiryRules, ...emergencyRules, ...serviceOrderRules, ...feeReminderRules, ...formalityRules],
    ...[...repairRules, ...revisitRules],
  ],
});
