import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { caseIdFor } from '#libs/command-handler/idempotency-key.js';
import { complaintCommands } from '#libs/contracts/complaint/commands.js';
import type { CasePage } from '#libs/contracts/views.js';
import type { CaseList, CommandAnswer } from './answers.js';
import { readCasePage } from './case-page.js';
import { caseIdOf, idempotencyKeyOf } from './edge/command-headers.js';
import { parseInput } from './edge/parse-input.js';
import type { Reply } from './edge/problem.filter.js';
import { type Caller, CallerOf, CorrelationOf, HeadersOf } from './edge/request-context.js';
import { scopeFor } from './edge/scope-filter.js';
import { type ApiParts, PARTS } from './parts.js';
import { casesQuery } from './query-strings.js';
import { runCommand } from './run-command.js';

@Controller('v1/cases')
export class CasesController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  /** 201; 200 where the key had been used with the same body. */
  @Post()
  async accept(
    @Body() body: unknown,
    @CallerOf() caller: Caller,
    @HeadersOf() headers: IncomingHttpHeaders,
    @CorrelationOf() correlationId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer> {
    const key = idempotencyKeyOf(headers);
    const command = { type: 'AcceptComplaint' as const, body: parseInput(complaintCommands.AcceptComplaint, body) };
    const caseId = caseIdFor(this.parts.configuration.GROUP, key);
    const answer = await runCommand(this.parts, { caseId, command, key, caller, correlationId, headers });
    void reply
      .status(answer.duplicate ? 200 : 201)
      .header('location', `/v1/cases/${caseId}`)
      .header('etag', `"${answer.version}"`);
    return answer;
  }

  @Get()
  async list(@Query() query: unknown, @CallerOf() caller: Caller): Promise<CaseList> {
    const { site, ...filter } = parseInput(casesQuery, query, '?');
    return this.parts.readModel.listCases({ ...filter, sites: scopeFor(caller, site) });
  }

  /** A case of a foreign site is not found: its number alone must not tell that it exists. */
  @Get(':caseId')
  async page(
    @Param('caseId') id: string,
    @CallerOf() caller: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CasePage> {
    const page = await readCasePage(this.parts, caseIdOf(id), caller);
    void reply.header('etag', `"${page.version}"`);
    return page;
  }
}
