import { Controller, Get, Header, HttpCode, Inject, Module, Res, type DynamicModule } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** `/livez` (the event loop turns), `/readyz` (200, or 503 with what is lacking), `/metrics` (Prometheus text). */
@Controller()
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('livez')
  live(): { live: true } {
    return { live: true };
  }

  @Get('readyz')
  @HttpCode(200)
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ ready: boolean; lacking: readonly string[] }> {
    const lacking = await this.readiness.lacking();
    void reply.status(lacking.length === 0 ? 200 : 503);
    return { ready: lacking.length === 0, lacking };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): string {
    return this.metrics.text();
  }
}

/** Health and metrics for any Nest application; exports `Readiness` and `Metrics` for its parts. */
@Module({})
export class HealthModule {
  static with(readiness: Readiness, metrics: Metrics): DynamicModule {
    return {
      module: HealthModule,
      global: true,
      controllers: [HealthController],
      providers: [
        { provide: Readiness, useValue: readiness },
        { provide: Metrics, useValue: metrics },
      ],
      exports: [Readiness, Metrics],
    };
  }
}
