import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { PartCommand } from './supervised-part.js';

export interface TemporalPlace {
  readonly program: string;
  readonly dataDir: string;
  readonly port: number;
  readonly httpPort: number;
  readonly metricsPort: number;
  /** undefined: no web page */
  readonly uiPort: number | undefined;
  /** workflows may be fast-forwarded: only where time is simulated */
  readonly simulation: boolean;
}

export function temporalCommand(place: TemporalPlace): PartCommand {
  mkdirSync(place.dataDir, { recursive: true });
  const ports = ['--port', place.port, '--http-port', place.httpPort, '--metrics-port', place.metricsPort];
  const page = place.uiPort === undefined ? ['--headless'] : ['--ui-port', place.uiPort, '--ui-ip', '127.0.0.1'];
  // acknowledged updates survive kill -9, and it is faster than the default file mode
  const pragmas = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'];
  const skipping = ['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'];
  // the server's default lets a timer fire up to a second late
  const punctual = ['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="50ms"'];
  const file = ['--db-filename', join(place.dataDir, 'temporal.db')];
  return {
    file: place.program,
    args: [
      'server',
      'start-dev',
      '--ip',
      '127.0.0.1',
      '--log-level',
      'warn',
      ...ports,
      ...page,
      ...file,
      ...pragmas,
      ...punctual,
    ]
      .concat(place.simulation ? skipping : [])
      .map(String),
    cwd: place.dataDir,
  };
}

/** Resolves once the namespace is there, which is after the port opens. */
export async function temporalAnswers(place: { port: number }): Promise<void> {
  const connection = await Connection.connect({ address: `127.0.0.1:${place.port}`, connectTimeout: 2_000 });
  try {
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.describeNamespace({ namespace: 'default' }),
    );
  } finally {
    await connection.close();
  }
}
