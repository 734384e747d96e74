import { SITES, ruleShelfBehaves } from '../rule-shelf.suite.js';
import { createInMemoryRuleShelf } from './rule-shelf.js';

describe('rules in memory', () => {
  ruleShelfBehaves(() => {
    const shelf = createInMemoryRuleShelf([], SITES);
    return Promise.resolve({ shelf, other: shelf });
  });
});
