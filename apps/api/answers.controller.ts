import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { z } from 'zod';
import { streamOf } from '#libs/command-handler/append-request.js';
import { DomainError } from '#libs/contracts/errors.js';
import { foldCase } from '#libs/domain/case.js';
import { facilityAnswer, feeAnswer, servicesAnswer } from '#libs/domain/enquiry/answers.js';
import { areaHundredths } from '#libs/domain/enquiry/fee.js';
import { repairAnswer } from '#libs/domain/repair/progress-answer.js';
import type { Answer } from '#libs/domain/shared/answer.js';
import { requireSite } from '#libs/identity/site-scope.js';
import type { SiteFacts } from '#libs/policy/site-facts.js';
import { parseInput } from './edge/parse-input.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';
import { answersQuery } from './query-strings.js';

type Asked = z.infer<typeof answersQuery>;

/** Answers to what households ask most, from published data and from the cases themselves. */
@Controller('v1/answers')
export class AnswersController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async answer(@Query() query: unknown, @CallerOf() caller: Caller): Promise<Answer> {
    const asked = parseInput(answersQuery, query, '?');
    switch (asked.about) {
      case 'fee':
        return this.fee(asked, caller);
      case 'facilities':
        return this.facility(asked, caller);
      case 'services':
        return this.services(asked, caller);
      case 'repair-progress':
        return this.repair(asked, caller);
    }
  }

  private async fee({ site, area = '' }: Asked, caller: Caller): Promise<Answer> {
    const { propertyFee } = await this.factsOf(site, caller);
    const hundredths = areaHundredths(area);
    if (hundredths === undefined) refuse('?area', 'square metres with at most two decimals are expected, e.g. 89.50');
    if (propertyFee === undefined) unpublished('R-3.1a', 'no property fee is published for the site');
    return feeAnswer(propertyFee, hundredths);
  }

  private async facility({ site, facility }: Asked, caller: Caller): Promise<Answer> {
    const { facilities } = await this.factsOf(site, caller);
    const found = facilities.find(({ id }) => id === facility);
    if (found === undefined) {
      unpublished('R-3.1b', 'no such facility is published for the site', {
        facilities: facilities.map(({ id }) => id),
      });
    }
    return facilityAnswer(found);
  }

  private async services({ site }: Asked, caller: Caller): Promise<Answer> {
    const { services } = await this.factsOf(site, caller);
    if (services.length === 0) unpublished('D-7', 'no services are published for the site');
    return servicesAnswer(services);
  }

  /** A case of a foreign site is not found, nor is one of another kind. */
  private async repair({ case: caseId }: Asked, { scope }: Caller): Promise<Answer> {
    if (caseId === undefined) refuse('?case', 'the id of the repair is expected');
    const { events, now } = await this.parts.commands.store.readStream(streamOf(caseId));
    const state = foldCase(events);
    const answer = scope.includes(state.site) ? repairAnswer(state, now) : undefined;
    if (answer === undefined) {
      throw new DomainError('case-not-found', `no repair ${caseId}`, { caseId, clause: 'R-3.1c' });
    }
    return answer;
  }

  private async factsOf(site: string | undefined, { scope }: Caller): Promise<SiteFacts> {
    if (site === undefined) refuse('?site', 'the site is expected');
    requireSite(scope, site);
    const facts = (await this.parts.commands.rules.current()).siteFacts(site);
    return facts ?? { site, version: '0.0.0', facilities: [], services: [] };
  }
}

function refuse(path: string, message: string): never {
  // What a question needs depends on what it is about: no fault of form that the document could tell beforehand.
  throw new DomainError('value-refused', message, { issues: [{ path, message }] });
}

function unpublished(clause: string, message: string, details: Readonly<Record<string, unknown>> = {}): never {
  throw new DomainError('not-published', message, { ...details, clause });
}
