import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { type SavedView, saveView } from '#libs/contracts/saved-views.js';
import { requireCapability } from '#libs/identity/permissions.js';
import type { ViewReader } from '#libs/saved-views/postgres/saved-views.js';
import { uuidOf } from '../edge/command-headers.js';
import { parseInput } from '../edge/parse-input.js';
import { type Caller, CallerOf } from '../edge/request-context.js';
import { type ApiParts, PARTS } from '../parts.js';

/** Views of the list that are kept per person; those for a team are the supervisor's to make. */
@Controller('v1/views')
export class ViewsController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  async list(@CallerOf() caller: Caller): Promise<{ items: SavedView[] }> {
    return { items: await this.parts.savedViews.list(readerOf(caller)) };
  }

  @Post()
  @HttpCode(200)
  async save(@Body() body: unknown, @CallerOf() caller: Caller): Promise<SavedView> {
    const view = parseInput(saveView, body);
    if (view.team) requireCapability(caller.person, 'plan-desk');
    return this.parts.savedViews.save(readerOf(caller), view);
  }

  @Post(':viewId/remove')
  @HttpCode(200)
  async remove(@Param('viewId') id: string, @CallerOf() caller: Caller): Promise<{ viewId: string }> {
    const viewId = uuidOf('viewId', id);
    await this.parts.savedViews.remove(readerOf(caller), viewId);
    return { viewId };
  }
}

const readerOf = ({ person, scope }: Caller): ViewReader => ({ person: person.id, sites: scope.sites });
