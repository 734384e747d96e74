import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { DomainError } from '#libs/contracts/errors.js';
import { openApiDocument } from './openapi/document.js';
import { type ApiParts, PARTS } from './parts.js';

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Redress API</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="page"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body>
</html>`;
// A file of its own: the content security policy allows no script inside a page.
const START = `SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#page', deepLinking: true });`;

const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The OpenAPI document and a page to read it. */
@Controller()
export class DocumentsController {
  private readonly document: Readonly<Record<string, unknown>>;
  private readonly folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

  constructor(@Inject(PARTS) parts: ApiParts) {
    this.document = openApiDocument(parts.version);
  }

  @Get('v1/openapi.json')
  openApi(): Readonly<Record<string, unknown>> {
    return this.document;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return PAGE;
  }

  @Get('docs/:file')
  file(@Param('file') name: string): StreamableFile {
    if (name === 'start.js') return new StreamableFile(Buffer.from(START), { type: 'text/javascript; charset=utf-8' });
    const type = FILES[name];
    if (type === undefined) throw new DomainError('route-unknown', 'no such file');
    return new StreamableFile(createReadStream(join(this.folder, name)), { type });
  }
}
