import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { stopGracefully } from './graceful-stop.js';
import { HealthModule } from './health.module.js';
import { logger, nestLogger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';
import { announceReady } from './ready-line.js';

/** What a station does between start and stop. */
export interface StationWork {
  /** Resolves when the work goes on by itself; it must survive outages of its servers. */
  start(): Promise<void>;
  /** Finishes what is in hand and disconnects. */
  stop(): Promise<void>;
}

export interface Station {
  readonly name: string;
  /** REDRESS_HEALTH_PORT; 0 takes any free one, told in the ready line. */
  readonly healthPort: number;
  /** Address of the health port; loopback where it is not given, `0.0.0.0` in a container. */
  readonly healthHost?: string;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** The process's own Nest module: its providers hold the wiring. */
  readonly module: DynamicModule;
  /** Picks the work out of the assembled application. */
  readonly work: (app: NestFastifyApplication) => StationWork;
}

@Module({})
class StationModule {}

/**
 * Runs a process without HTTP of its own (relay, projector, conductor, worker): a Nest application that listens on the
 * health port, says that it is ready, and stops on SIGTERM within 15 s.
 */
export async function runStation(station: Station): Promise<void> {
  const log = logger(station.name);
  const root: DynamicModule = {
    module: StationModule,
    imports: [HealthModule.with(station.readiness, station.metrics), station.module],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), { logger: nestLogger(log) });
  const work = station.work(app);
  stopGracefully(log, station.readiness, async () => {
    await work.stop();
    await app.close();
  });
  await app.listen(station.healthPort, station.healthHost ?? '127.0.0.1');
  await work.start();
  const address = app.getHttpServer().address();
  announceReady(station.name, typeof address === 'object' && address ? address.port : station.healthPort);
}
