import { Controller, Get, Inject, Param } from '@nestjs/common';
import { budgetText } from '#libs/clock/ledger/sentence.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { RulesView } from '#libs/contracts/rules-view.js';
import { type PinnedPack, versionOf } from '#libs/policy/pack.js';
import { siteOfPath } from '../desk/desk-request.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';

type Rule = PinnedPack['rules'][number];

/** The rule book as it is in force at a site. */
@Controller('v1/sites/:site/rules')
export class RulesController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async inForce(@Param('site') id: string, @CallerOf() caller: Caller): Promise<RulesView> {
    const site = await siteOfPath(this.parts, caller, id);
    const { rules, store } = this.parts.commands;
    const [rulebook, now] = await Promise.all([rules.current(), store.now()]);
    const pack = rulebook.packFor(site, now);
    const editions = rulebook.packs().filter((one) => one.id === pack.id);
    return {
      site: site.id,
      zone: site.zone,
      packVersion: pack.packVersion,
      effectiveFrom: pack.effectiveFrom,
      calendarVersion: rulebook.calendarFor(site, now, pack.calendar).version,
      editions: editions.map((one) => ({
        packVersion: versionOf(one),
        effectiveFrom: one.effectiveFrom,
        rules: one.rules.length,
      })),
      rules: pack.rules.map((rule) => viewOf(rule, pack)),
    };
  }
}

function viewOf(rule: Rule, { reasons, ladders }: PinnedPack): RulesView['rules'][number] {
  const { clause, kind, target, item = null, what, severity = null, holder, choice, suspendableBy } = rule;
  const ladder = ladders[rule.ladder];
  if (ladder === undefined) throw new DomainError('pack-unknown', `no ladder ${rule.ladder}`, { ladder: rule.ladder });
  return {
    ...{ clause, kind, target, item, what, severity, holder, budget: budgetOf(rule) },
    ownChoice: choice === 'own-choice',
    suspendableBy: suspendableBy.flatMap((id) => reasons.find((reason) => reason.id === id)?.text ?? []),
    ladder: ladder.steps.map(({ afterMinutes, notify, meaning }) => ({ afterMinutes, notify, meaning })),
  };
}

function budgetOf({ budget }: Rule): { zh: string; en: string } {
  if (budget.unit === 'as-named') return { zh: '按所约定的时间', en: 'as was agreed' };
  return { zh: budgetText(budget, 'zh'), en: budgetText(budget, 'en') };
}
