import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { streamOf } from '#libs/command-handler/append-request.js';
import { pinnedRules } from '#libs/command-handler/decide-context.js';
import { localText } from '#libs/clock/civil.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { ScriptPage } from '#libs/contracts/script.js';
import { foldCase } from '#libs/domain/case.js';
import { firstOwed } from '#libs/domain/kernel/obligation.js';
import { scriptFor } from '#libs/policy/scripts.js';
import { caseIdOf } from './edge/command-headers.js';
import { parseInput } from './edge/parse-input.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';
import { scriptQuery } from './query-strings.js';

/** What may be said on a case now. */
@Controller('v1/cases/:caseId/script')
export class ScriptController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async script(
    @Param('caseId') id: string,
    @Query() query: unknown,
    @CallerOf() { person, scope }: Caller,
  ): Promise<ScriptPage> {
    const caseId = caseIdOf(id);
    const asked = parseInput(scriptQuery, query, '?');
    const { store, rules, sites } = this.parts.commands;
    const { events, now } = await store.readStream(streamOf(caseId));
    const state = foldCase(events);
    if (!state.exists || !scope.includes(state.site)) {
      throw new DomainError('case-not-found', `no case ${caseId}`, { caseId });
    }
    const [{ pack }, rulebook, site] = await Promise.all([
      pinnedRules(rules, state),
      rules.current(),
      sites.find(state.site),
    ]);
    const { kind, stage, zone, region } = state;
    const dueAt = firstOwed(state.obligations)?.arithmetic.dueAt ?? null;
    const due = dueAt === null ? '…' : localText(dueAt, zone).slice(0, 16);
    const topic = asked.topic ?? topicOf(events);
    const script = scriptFor(
      {
        ...{ kind, stage, at: now, topic },
        calendar: rulebook.calendarFor({ id: state.site, region, zone }, now),
        fields: {
          site: site?.name ?? { zh: state.site, en: state.site },
          agent: { zh: person.name, en: person.name },
          due: { zh: due, en: due },
        },
      },
      pack.scripts,
    );
    return { ...script, dueAt };
  }
}

/** Enquiries and emergencies say themselves what they are about; of the others the asker knows. */
function topicOf(events: readonly RecordedEvent[]): string | undefined {
  for (const { type, data } of events) {
    if (type === 'QuestionAsked') return String(data['topic']);
    if (type === 'EmergencyReported') return String(data['type']);
  }
  return undefined;
}
