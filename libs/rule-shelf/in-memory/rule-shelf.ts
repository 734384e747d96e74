import type { Place } from '#libs/policy/rulebook.js';
import type { RuleDocument, RuleShelf } from '../port.js';
import { refuseUnfit, rulebookOf } from '../rulebook-of.js';

export function createInMemoryRuleShelf(
  documents: readonly RuleDocument[] = [],
  places: readonly Place[] = [],
): RuleShelf {
  const published = [...documents];
  let rulebook = rulebookOf(published);
  return {
    current: () => Promise.resolve(rulebook),
    refreshed: () => Promise.resolve(rulebook),
    async publish(document) {
      refuseUnfit(document, published, places);
      published.push(document);
      rulebook = rulebookOf(published);
    },
  };
}
