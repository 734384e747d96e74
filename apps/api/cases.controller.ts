import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { streamOf } from '#libs/command-handler/append-request.js';
import { caseIdFor } from '#libs/command-handler/idempotency-key.js';
import { type Command, type OpeningCommandType, caseCommands } from '#libs/contracts/commands.js';
import type { CasePage } from '#libs/contracts/views.js';
import type { CaseCount, CaseList, OpeningAnswer } from './answers.js';
import { readCasePage } from './case-page.js';
import { caseIdOf, idempotencyKeyOf } from './edge/command-headers.js';
import { parseInput } from './edge/parse-input.js';
import type { Reply } from './edge/problem.filter.js';
import { type Caller, CallerOf, CorrelationOf, HeadersOf, LastWordOf } from './edge/request-context.js';
import { scopeFor } from './edge/scope-filter.js';
import { type ApiParts, PARTS } from './parts.js';
import { SAME_MATTER_DAYS, marksIn, similarCases } from './similar-cases.js';
import { casesQuery, countQuery } from './query-strings.js';
import { KIND_OPENINGS } from './command-paths.js';
import { type CommandCall, runCommand } from './run-command.js';

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
  ): Promise<OpeningAnswer> {
    return this.open('AcceptComplaint', body, { caller, correlationId, headers, reply });
  }

  /** As above, for a case of another kind. */
  @Post(Object.keys(KIND_OPENINGS))
  async openOther(
    @LastWordOf() kind: keyof typeof KIND_OPENINGS,
    @Body() body: unknown,
    @CallerOf() caller: Caller,
    @HeadersOf() headers: IncomingHttpHeaders,
    @CorrelationOf() correlationId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OpeningAnswer> {
    return this.open(KIND_OPENINGS[kind], body, { caller, correlationId, headers, reply });
  }

  private async open(
    type: OpeningCommandType,
    body: unknown,
    { reply, ...call }: Pick<CommandCall, 'caller' | 'correlationId' | 'headers'> & { readonly reply: Reply },
  ): Promise<OpeningAnswer> {
    const key = idempotencyKeyOf(call.headers);
    // type and body fit: both come from the one table of commands
    const command = { type, body: parseInput(caseCommands[type], body) } as Command<OpeningCommandType>;
    const caseId = caseIdFor(this.parts.configuration.GROUP, key);
    const answer = await runCommand(this.parts, { caseId, command, key, ...call });
    void reply
      .status(answer.duplicate ? 200 : 201)
      .header('location', `/v1/cases/${caseId}`)
      .header('etag', `"${answer.version}"`);
    return { ...answer, similar: await this.similarTo(caseId) };
  }

  /** Of the case as it is stored: what it was marked with, not what the caller sent. */
  private async similarTo(caseId: string): Promise<OpeningAnswer['similar']> {
    const { events } = await this.parts.commands.store.readStream(streamOf(caseId));
    const marks = marksIn(events[0]?.data);
    const site = events[0]?.metadata.site ?? '';
    return similarCases(this.parts, { site, marks, days: SAME_MATTER_DAYS, except: caseId });
  }

  @Get()
  async list(@Query() query: unknown, @CallerOf() caller: Caller): Promise<CaseList> {
    const { site, ...filter } = parseInput(casesQuery, query, '?');
    return this.parts.readModel.listCases({ ...filter, sites: scopeFor(caller, site) });
  }

  @Get('count')
  async count(@Query() query: unknown, @CallerOf() caller: Caller): Promise<CaseCount> {
    const { site, ...filter } = parseInput(countQuery, query, '?');
    return this.parts.readModel.countCases({ ...filter, sites: scopeFor(caller, site) });
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
