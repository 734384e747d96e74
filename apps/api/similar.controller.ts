import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { marksOf } from '#libs/command-handler/marks.js';
import { text, word } from '#libs/contracts/shared/fields.js';
import type { CaseRow } from '#libs/contracts/views.js';
import { requireSite } from '#libs/identity/site-scope.js';
import type { SimilarList } from './answers.js';
import { parseInput } from './edge/parse-input.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';
import { SAME_MATTER_DAYS, similarCases } from './similar-cases.js';

export const similarRequest = z.strictObject({
  site: word,
  household: word.optional(),
  contact: word.optional(),
  words: text().optional(),
  /** how far back; 7 where nothing is said */
  days: z.number().int().min(1).max(90).default(SAME_MATTER_DAYS),
});

/** A question that names a household stays out of addresses, which proxies and logs keep: hence POST. */
@Controller('v1/cases/similar')
export class SimilarController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post()
  @HttpCode(200)
  async find(@Body() body: unknown, @CallerOf() { scope }: Caller): Promise<SimilarList> {
    const { site, days, ...told } = parseInput(similarRequest, body);
    requireSite(scope, site);
    const marks = marksOf(this.parts.commands.vault, site, told);
    const found = await similarCases(this.parts, { site, marks, days });
    const rows = await Promise.all(found.map(({ caseId }) => this.parts.readModel.findCase(caseId)));
    return { items: found.map((one, at) => ({ ...one, stands: standsOf(rows[at]) })) };
  }
}

function standsOf(row: CaseRow | undefined): SimilarList['items'][number]['stands'] {
  return row === undefined ? null : { stage: row.stage, closed: row.closed, dueAt: row.nextDueAt };
}
