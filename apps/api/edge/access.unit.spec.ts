import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROUTES, accessOf } from '../routes.js';
import { guardRoutes } from './access.hook.js';

@Controller('v1/cases')
class KnownController {
  @Get()
  list(): string {
    return 'known';
  }
}
@Controller('v1/forgotten')
class ForgottenController {
  @Get()
  list(): string {
    return 'open to anybody';
  }
}
@Module({ controllers: [KnownController] })
class KnownModule {}
@Module({ controllers: [KnownController, ForgottenController] })
class ForgottenModule {}

async function start(module: typeof KnownModule): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  guardRoutes(app, {
    verifier: { verify: () => Promise.reject(new Error('no token is looked at here')) },
    sites: { all: () => Promise.resolve([]) },
  });
  await app.init();
  return app;
}

describe('guard of every route', () => {
  it('lets a process start whose routes are all decided', async () => {
    const app = await start(KnownModule);
    await app.close();
  });

  it('refuses the start with a route that nobody has decided', async () => {
    await expect(start(ForgottenModule)).rejects.toThrow('nobody has decided who may GET /v1/forgotten');
  });

  it('treats HEAD as the GET without its body', () => {
    for (const { method, url, access } of ROUTES) {
      if (method === 'GET') expect(accessOf('HEAD', url)).toBe(access);
    }
    expect(accessOf('HEAD', '/v1/forgotten')).toBeUndefined();
  });
});
