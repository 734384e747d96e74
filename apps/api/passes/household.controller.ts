import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { commandIdFor } from '#libs/command-handler/idempotency-key.js';
import { type Command, type CaseCommandType, caseCommands } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import { type HouseholdCase, passCommands } from '#libs/contracts/passes.js';
import type { Pass } from '#libs/passes/port.js';
import { idempotencyKeyOf, traceOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { CorrelationOf, HeadersOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { refuseValue } from '../run-command.js';
import { householdCaseOf } from './household-case.js';
import { PassGate, type Visitor, VisitorOf, actorOf } from './pass-of-request.js';

interface Told {
  readonly headers: IncomingHttpHeaders;
  readonly correlationId: string;
}

/** The household's page: one case, by the pass that the desk gave out. */
@Controller('v1/household')
export class HouseholdController {
  private readonly gate: PassGate;
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {
    this.gate = new PassGate(parts);
  }

  @Get()
  @Header('cache-control', 'no-store')
  async read(@VisitorOf() visitor: Visitor): Promise<HouseholdCase> {
    const pass = await this.gate.admit(visitor, 'case', 'look');
    return (await householdCaseOf(this.parts, pass)).view;
  }

  /** P-5: the household itself says whether it wants the plan. Answers with the case as it stands then. */
  @Post('answer')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async answer(
    @Body() body: unknown,
    @VisitorOf() visitor: Visitor,
    @HeadersOf() headers: IncomingHttpHeaders,
    @CorrelationOf() correlationId: string,
  ): Promise<HouseholdCase> {
    const answer = parseInput(passCommands.AnswerAsHousehold, body);
    const pass = await this.gate.admit(visitor, 'case', 'write');
    return this.tell(pass, { type: 'RecordCustomerAnswer', body: answer }, { headers, correlationId });
  }

  /** A note in the household's own name: the revisit of P-6 is still made by a person, and this does not stand for it. */
  @Post('satisfaction')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async rate(
    @Body() body: unknown,
    @VisitorOf() visitor: Visitor,
    @HeadersOf() headers: IncomingHttpHeaders,
    @CorrelationOf() correlationId: string,
  ): Promise<HouseholdCase> {
    const { satisfied, words } = parseInput(passCommands.RateAsHousehold, body);
    const pass = await this.gate.admit(visitor, 'case', 'write');
    const { view } = await householdCaseOf(this.parts, pass);
    if (view.result === null) throw new DomainError('stage-forbids', 'the result has not been told yet');
    const text = `[${satisfied ? 'satisfied' : 'not-satisfied'}] ${words ?? ''}`.trim();
    return this.tell(pass, { type: 'AddNote', body: { text } }, { headers, correlationId });
  }

  private async tell(
    pass: Pass,
    { type, body }: { readonly type: CaseCommandType; readonly body: unknown },
    { headers, correlationId }: Told,
  ): Promise<HouseholdCase> {
    const key = idempotencyKeyOf(headers);
    // no version: a household answers the plan that is put to it, whatever else has happened at the desk
    await handleCommand(this.parts.commands, {
      caseId: pass.subject,
      command: { type, body: parseInput(caseCommands[type], body) } as Command<CaseCommandType>,
      commandId: commandIdFor(pass.subject, key),
      actor: actorOf(pass),
      correlationId,
      ...traceOf(headers),
    }).catch(refuseValue);
    return (await householdCaseOf(this.parts, pass)).view;
  }
}
