import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ScriptPage } from '#libs/contracts/script.js';
import { scriptFor } from '#libs/policy/scripts.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { newCallQuery } from '../query-strings.js';
import { siteOfPath } from './desk-request.js';

const UNKNOWN = { zh: '…', en: '…' };

/** What may be said before there is a case; by the pack that a case would be judged by if it came in now. */
@Controller('v1/sites/:site/script')
export class NewCallController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async script(@Param('site') id: string, @Query() query: unknown, @CallerOf() caller: Caller): Promise<ScriptPage> {
    const { kind, topic } = parseInput(newCallQuery, query, '?');
    const site = await siteOfPath(this.parts, caller, id);
    const { store, rules } = this.parts.commands;
    const [at, rulebook] = await Promise.all([store.now(), rules.current()]);
    const { name } = caller.person;
    const script = scriptFor(
      {
        ...{ kind, stage: 'accept', at, topic },
        calendar: rulebook.calendarFor(site, at),
        fields: { site: site.name, agent: { zh: name, en: name }, due: UNKNOWN },
      },
      rulebook.packFor(site, at).scripts,
    );
    return { ...script, dueAt: null };
  }
}
