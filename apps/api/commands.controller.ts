import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { type Command, caseCommands } from '#libs/contracts/commands.js';
import type { CommandAnswer } from './answers.js';
import { commandAt } from './command-paths.js';
import { caseIdOf, expectedVersionOf, idempotencyKeyOf } from './edge/command-headers.js';
import { parseInput } from './edge/parse-input.js';
import type { Reply } from './edge/problem.filter.js';
import { type Caller, CallerOf, CorrelationOf, HeadersOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';
import { runCommand } from './run-command.js';

@Controller('v1/cases/:caseId/commands')
export class CommandsController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post(':command')
  @HttpCode(200)
  async run(
    @Param() path: { caseId: string; command: string },
    @Body() body: unknown,
    @CallerOf() caller: Caller,
    @HeadersOf() headers: IncomingHttpHeaders,
    @CorrelationOf() correlationId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer> {
    const type = commandAt(path.command);
    const caseId = caseIdOf(path.caseId);
    const key = idempotencyKeyOf(headers);
    const expectedVersion = expectedVersionOf(headers);
    // type and body fit: both come from the one table of commands
    const command = { type, body: parseInput(caseCommands[type], body) } as Command<typeof type>;
    const answer = await runCommand(this.parts, {
      caseId,
      command,
      key,
      caller,
      correlationId,
      headers,
      expectedVersion,
    });
    void reply.header('etag', `"${answer.version}"`);
    return answer;
  }
}
