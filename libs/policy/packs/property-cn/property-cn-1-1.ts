import { type ObligationRule, type RegulationPack, regulationPack, ruleKey } from '../../pack.js';
import { figures } from './figures.js';
import { notices } from './notices.js';
import { propertyCn10 } from './property-cn-1-0.js';
import { scores } from './scores.js';
import { waitReasons } from './wait-reasons.js';
import { wording } from './wording.js';

/** Third parties that the company cannot hurry; whose turn it is does not run on the company's clock (P-N3). */
const THIRD_PARTIES = waitReasons.map(({ id }) => id);

type Change = Partial<ObligationRule>;

/** D-3.5: solving waits for third parties, may be given more time once, and goes on where the revisit finds a problem (P-6). */
const solving = (
  days: number,
  approvers: ['supervisor' | 'department-head' | 'director', ...'director'[]],
): Change => ({
  suspendableBy: THIRD_PARTIES,
  extension: {
    clause: 'P-P2',
    choice: 'own-choice',
    budget: { unit: 'calendar-days', amount: days },
    approvers,
    timesMax: 1,
  },
  reopensOn: { fact: 'RevisitRecorded', where: { outcome: ['problem-found'] } },
});

/** By `kind/clause/target`. */
const changes: Readonly<Record<string, Change>> = {
  'complaint/D-3.5a/solve': solving(20, ['director']),
  'complaint/D-3.5b/solve': solving(6, ['department-head', 'director']),
  'complaint/D-3.5c/solve': solving(4, ['supervisor', 'director']),
};

/**
 * The edition in force: waits that stop clocks, extensions, a cadence while somebody else is waited for, and the figures,
 * scores, words and notices beside the deadlines. `own-choice` marks what the documents leave open.
 */
export const propertyCn11: RegulationPack = regulationPack.parse({
  ...propertyCn10,
  version: '1.1.0',
  effectiveFrom: '2026-01-01',
  reasons: waitReasons,
  figures,
  scores,
  wording,
  notices,
  rules: [
    ...propertyCn10.rules.map((rule) => ({ ...rule, ...changes[ruleKey(rule)] })),
    {
      // P-N3: while the matter waits, the owner hears of the efforts made; how often, the documents leave open
      clause: 'P-N3',
      target: 'keep-informed',
      what: { zh: '等待第三方期间每七日告知进展', en: 'Told of the efforts made every 7 days while it waits' },
      holder: 'agent',
      budget: { unit: 'calendar-days', amount: 7 },
      choice: 'own-choice',
      opensOn: { fact: ['WaitBegan', 'CustomerInformed'] },
      whileWaiting: true,
      metBy: { fact: ['CustomerInformed', 'ResultTold', 'WaitEnded'] },
      ladder: 'days',
    },
  ],
});
