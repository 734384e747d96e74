import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { localDateOf } from '#libs/clock/civil.js';
import type { DeskAnswer } from '#libs/contracts/desk/fields.js';
import { type HandoverView, type SignedBooks, handoverCommands } from '#libs/contracts/desk/handover.js';
import { hashOf } from '#libs/desk/handover/book.js';
import { handover } from '#libs/desk/handover/handover-state.js';
import { signHandOver, takeHandOver } from '#libs/desk/handover/sign.js';
import { readRegister } from '#libs/desk/read-register.js';
import { hasCapability } from '#libs/identity/permissions.js';
import { uuidOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';
import { type DeskRequest, DeskRequestOf, runDesk, siteOfPath } from './desk-request.js';
import { booksOf, endOfNextShift, openBook, recentDays } from './open-book.js';
import { dayQuery, handoverQuery } from './query-strings.js';

/** C1-4: the book from shift to shift, built from what is open and signed by both. */
@Controller('v1/sites/:site/handover')
export class HandoverController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async read(@Param('site') id: string, @Query() query: unknown, @CallerOf() caller: Caller): Promise<HandoverView> {
    const asked = parseInput(handoverQuery, query, '?');
    const site = await siteOfPath(this.parts, caller, id);
    const asOf = await this.parts.commands.store.now();
    const until = asked.until ?? (await endOfNextShift(this.parts, site, asOf));
    const book = await openBook(this.parts, site, until, asOf);
    const withNotes = hasCapability(caller.person, 'read-private');
    const days = await booksOf(this.parts, site, recentDays(asOf, site), { withNotes });
    const last = days.flatMap(({ items }) => items).at(-1) ?? null;
    return { draft: { asOf, book, hash: hashOf(book) }, last };
  }

  @Post()
  @HttpCode(200)
  async sign(
    @Param('site') id: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const asked = parseInput(handoverCommands.SignHandOver, body);
    const { until, hash: seen, incoming, notes } = asked;
    const { commands } = this.parts;
    const site = await siteOfPath(this.parts, request.caller, id);
    const now = await commands.store.now();
    const book = await openBook(this.parts, site, until, now);
    const notesMark = notes === undefined ? null : commands.vault.mark(`${site.id}|notes|${notes}`);
    return runDesk(this.parts, request, 'keep-desk', {
      ...{ register: handover, site, period: localDateOf(now, site.zone) },
      asked: { type: 'SignHandOver', body: asked },
      decide: signHandOver({ book, seen, incoming, notes, notesMark }),
    });
  }

  @Get('books')
  async list(@Param('site') id: string, @Query() query: unknown, @CallerOf() caller: Caller): Promise<SignedBooks> {
    const asked = parseInput(dayQuery, query, '?');
    const site = await siteOfPath(this.parts, caller, id);
    const day = asked.day ?? localDateOf(await this.parts.commands.store.now(), site.zone);
    const withNotes = hasCapability(caller.person, 'read-private');
    const [page] = await booksOf(this.parts, site, [day], { withNotes });
    return { day, items: [...(page?.items ?? [])] };
  }

  @Post('books/:bookId/take-over')
  @HttpCode(200)
  async take(
    @Param('site') id: string,
    @Param('bookId') book: string,
    @Body() body: unknown,
    @DeskRequestOf() request: DeskRequest,
  ): Promise<DeskAnswer> {
    const bookId = uuidOf('bookId', book);
    const asked = parseInput(handoverCommands.TakeHandOver, body);
    const site = await siteOfPath(this.parts, request.caller, id);
    const days = recentDays(await this.parts.commands.store.now(), site);
    const pages = await readRegister(this.parts.commands, handover, site.id, days);
    const found = pages.find(({ state }) => state.books.some((one) => one.bookId === bookId)) ?? pages.at(-1);
    return runDesk(this.parts, request, 'keep-desk', {
      ...{ register: handover, site, period: found?.period ?? '', about: bookId },
      asked: { type: 'TakeHandOver', body: asked },
      decide: takeHandOver(bookId, asked),
    });
  }
}
