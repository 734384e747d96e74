import type { IncomingHttpHeaders } from 'node:http';
import { Body, Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { streamOf } from '#libs/command-handler/append-request.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { caseIdFor, commandIdFor } from '#libs/command-handler/idempotency-key.js';
import { type Command, type OpeningCommandType, caseCommands } from '#libs/contracts/commands.js';
import { DomainError } from '#libs/contracts/errors.js';
import { FOLLOW_DAYS, type ReportTaken, type SiteReport, passCommands } from '#libs/contracts/passes.js';
import type { Photo } from '#libs/contracts/repair/fields.js';
import type { Site } from '#libs/contracts/site.js';
import { makePass } from '#libs/passes/make-pass.js';
import type { Pass } from '#libs/passes/port.js';
import { storePhoto } from '../photos.controller.js';
import { idempotencyKeyOf, traceOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { CorrelationOf, HeadersOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { requirePhotos, takeUpPhotos } from '../command-photos.js';
import { refuseValue } from '../run-command.js';
import { PassGate, type Visitor, VisitorOf, actorOf } from './pass-of-request.js';

const UNVERIFIED = 'unverified: reported by the code of the site, without a login';

/** Reports by the code that hangs in the site. Nobody knows who tells it: the role of the facts is `household`. */
@Controller('v1/intake')
export class IntakeController {
  private readonly gate: PassGate;
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {
    this.gate = new PassGate(parts);
  }

  @Get()
  @Header('cache-control', 'no-store')
  async page(@VisitorOf() visitor: Visitor): Promise<{ siteName: Site['name'] }> {
    const pass = await this.gate.admit(visitor, 'site', 'look');
    return { siteName: (await this.siteOf(pass)).name };
  }

  /** 201 with what the report names it by; type and size are checked as everywhere. */
  @Post('photos')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  async photo(@Body() body: unknown, @VisitorOf() visitor: Visitor): Promise<Photo> {
    const pass = await this.gate.admit(visitor, 'site', 'write');
    return storePhoto(this.parts, body, pass.subject);
  }

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  async report(
    @Body() body: unknown,
    @VisitorOf() visitor: Visitor,
    @HeadersOf() headers: IncomingHttpHeaders,
    @CorrelationOf() correlationId: string,
  ): Promise<ReportTaken> {
    const report = parseInput(passCommands.ReportAtSite, body);
    const key = idempotencyKeyOf(headers);
    const pass = await this.gate.admit(visitor, 'site', 'write');
    // a field that no person sees: whoever fills it in is told nothing, and nothing is kept
    if (report.website !== undefined && report.website !== '') return { reference: null, path: null };
    const { id: site } = await this.siteOf(pass);
    const command = openingOf(report, site);
    const caseId = caseIdFor(this.parts.configuration.GROUP, `intake:${site}:${key}`);
    await requirePhotos(this.parts, command, { cases: [caseId], sites: [site] });
    const taken = await handleCommand(this.parts.commands, {
      caseId,
      command,
      commandId: commandIdFor(caseId, key),
      actor: actorOf(pass),
      correlationId,
      ...traceOf(headers),
    }).catch(refuseValue);
    await takeUpPhotos(this.parts, command, { caseId, events: taken.events });
    const { events } = await this.parts.commands.store.readStream(streamOf(caseId));
    const link = { kind: 'case', subject: caseId, days: FOLLOW_DAYS, madeBy: actorOf(pass).id } as const;
    const { path } = await makePass(this.parts, await this.parts.commands.store.now(), link);
    return { reference: String(events[0]?.data['reference'] ?? ''), path };
  }

  private async siteOf({ subject }: Pass): Promise<Site> {
    const site = await this.parts.commands.sites.find(subject);
    if (site === undefined) throw new DomainError('site-unknown', 'no such site any more', { field: 'site' });
    return site;
  }
}

function openingOf(report: SiteReport, site: string): Command<OpeningCommandType> {
  const { about, what, where, contact, name, photos } = report;
  const told = {
    ...{ site, channel: 'household-page', place: where, contact, evidence: UNVERIFIED },
    ...(photos.length > 0 ? { photos } : {}),
  };
  if (about === 'repair') {
    const body = { ...told, origin: 'desk', category: 'other', area: 'home', description: what };
    const named = name === undefined ? body : { ...body, callerName: name };
    return { type: 'ReportRepair', body: parseInput(caseCommands.ReportRepair, named) };
  }
  const body = { ...told, courseOfEvents: what, ...(name === undefined ? {} : { complainantName: name }) };
  return { type: 'AcceptComplaint', body: parseInput(caseCommands.AcceptComplaint, body) };
}
