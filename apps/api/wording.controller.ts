import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { streamOf } from '#libs/command-handler/append-request.js';
import { pinnedRules } from '#libs/command-handler/decide-context.js';
import { DomainError } from '#libs/contracts/errors.js';
import { text, word } from '#libs/contracts/shared/fields.js';
import type { WordingCheck } from '#libs/contracts/wording.js';
import { foldCase } from '#libs/domain/case.js';
import { requireSite } from '#libs/identity/site-scope.js';
import { complaintAfterTheEnd, wordingOf } from '#libs/policy/wording.js';
import { parseInput } from './edge/parse-input.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';

/** On a case its own pack counts, and whether it is over; else what is in force at the site. */
export const wordingQuestion = z.union([
  z.strictObject({ text: text(), caseId: z.uuid() }),
  z.strictObject({ text: text(), site: word }),
]);

/** Before something is said: how it is put. Nothing is stored. */
@Controller('v1/wording')
export class WordingController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post('check')
  @HttpCode(200)
  async check(@Body() body: unknown, @CallerOf() caller: Caller): Promise<WordingCheck> {
    const asked = parseInput(wordingQuestion, body);
    const { pack, closed } =
      'caseId' in asked ? await this.ofCase(asked.caseId, caller) : await this.ofSite(asked.site, caller);
    const refused = closed ? complaintAfterTheEnd(asked.text, pack.wording) : undefined;
    return {
      wording: wordingOf(asked.text, pack.wording),
      mayGoOut: refused === undefined,
      refusedBy: refused?.clause ?? null,
    };
  }

  private async ofCase(caseId: string, { scope }: Caller) {
    const { commands } = this.parts;
    const state = foldCase((await commands.store.readStream(streamOf(caseId.toLowerCase()))).events);
    if (!state.exists || !scope.includes(state.site))
      throw new DomainError('case-not-found', `no case ${caseId}`, { caseId });
    const { pack } = await pinnedRules(commands.rules, state);
    return { pack, closed: state.closed };
  }

  private async ofSite(id: string, { scope }: Caller) {
    const { sites, rules, store } = this.parts.commands;
    requireSite(scope, id);
    const site = await sites.find(id);
    if (site === undefined) throw new DomainError('site-unknown', `no site ${id}`, { field: 'site', site: id });
    return { pack: (await rules.current()).packFor(site, await store.now()), closed: false };
  }
}
