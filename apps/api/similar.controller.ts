import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { marksOf } from '#libs/command-handler/marks.js';
import { text, word } from '#libs/contracts/shared/fields.js';
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
});

/** A question that names a household stays out of addresses, which proxies and logs keep: hence POST. */
@Controller('v1/cases/similar')
export class SimilarController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post()
  @HttpCode(200)
  async find(@Body() body: unknown, @CallerOf() { scope }: Caller): Promise<SimilarList> {
    const { site, ...told } = parseInput(similarRequest, body);
    requireSite(scope, site);
    const marks = marksOf(this.parts.commands.vault, site, told);
    return { items: await similarCases(this.parts, { site, marks, days: SAME_MATTER_DAYS }) };
  }
}
