import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { InboxPage, NoticeRead } from '#libs/contracts/inbox.js';
import type { InboxOwner } from '#libs/notices/postgres/inbox.js';
import { uuidOf } from './edge/command-headers.js';
import { parseInput } from './edge/parse-input.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';
import { inboxQuery } from './query-strings.js';

/** What the caller has been told: by person, and by role at the sites in scope. */
@Controller('v1/inbox')
export class InboxController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  list(@Query() query: unknown, @CallerOf() caller: Caller): Promise<InboxPage> {
    return this.parts.inbox.list(ownerOf(caller), parseInput(inboxQuery, query, '?'));
  }

  @Post(':noticeId/read')
  @HttpCode(200)
  markRead(@Param('noticeId') id: string, @CallerOf() caller: Caller): Promise<NoticeRead> {
    return this.parts.inbox.markRead(ownerOf(caller), uuidOf('noticeId', id));
  }
}

const ownerOf = ({ person, scope }: Caller): InboxOwner => ({
  person: person.id,
  roles: person.roles,
  sites: scope.sites,
});
