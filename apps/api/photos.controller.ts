import { Body, Controller, Get, Inject, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/contracts/errors.js';
import { type Photo, photo } from '#libs/contracts/repair/fields.js';
import { PHOTO_MEDIA_TYPES } from '#libs/contracts/repair/words.js';
import { requireSite } from '#libs/identity/site-scope.js';
import { sniffMediaType } from '#libs/photos/sniff.js';
import { inputError } from './edge/error-mapping.js';
import { parseInput } from './edge/parse-input.js';
import type { Reply } from './edge/problem.filter.js';
import { type Caller, CallerOf } from './edge/request-context.js';
import { type ApiParts, PARTS } from './parts.js';
import { photosQuery } from './query-strings.js';

const path = z.strictObject({ sha256: photo.shape.sha256 });

/** Photos by their content: sent first, then named by the command that tells of them (C4-6). */
@Controller('v1/photos')
export class PhotosController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  /** 201 with what a command names it by, also where the same bytes are there already. */
  @Post()
  async send(
    @Body() body: unknown,
    @Query() query: unknown,
    @CallerOf() caller: Caller,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Photo> {
    const { site } = parseInput(photosQuery, query, '?');
    requireSite(caller.scope, site);
    const stored = await storePhoto(this.parts, body, site);
    void reply.status(201).header('location', `/v1/photos/${stored.sha256}`);
    return stored;
  }

  /** A photo that no site in scope has is not found: its hash alone must not tell that it exists. */
  @Get(':sha256')
  async read(@Param() params: unknown, @CallerOf() { scope }: Caller): Promise<StreamableFile> {
    const { sha256 } = parseInput(path, params);
    const found = await this.parts.photos.read(sha256, scope.sites);
    if (found === undefined) throw new DomainError('photo-not-found', `no photo ${sha256}`);
    return new StreamableFile(found.body, { type: found.mediaType, length: found.body.length });
  }
}

/** Whatever the sender calls it, the first bytes tell its type. Throws `invalid-input`, `value-refused`. */
export async function storePhoto({ photos }: Pick<ApiParts, 'photos'>, body: unknown, site: string): Promise<Photo> {
  const expected = `the bytes of ${PHOTO_MEDIA_TYPES.join(', ')} are expected`;
  if (!Buffer.isBuffer(body)) throw inputError('body', expected);
  const mediaType = sniffMediaType(body);
  if (mediaType === undefined) {
    throw new DomainError('value-refused', expected, { issues: [{ path: 'body', message: expected }] });
  }
  return photos.put(body, { mediaType, site });
}
