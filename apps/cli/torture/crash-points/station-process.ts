import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectRoot } from '#infra/embedded/locate.js';
import { CRASH_PLAN, type CrashLine, type CrashPlan } from './points.js';

export type Station = 'api' | 'relay' | 'projector' | 'conductor' | 'worker';

export interface StationsToStart {
  readonly stations: readonly [Station, ...Station[]];
  /** REDRESS_* settings */
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** the process is to die of it */
  readonly crash?: CrashPlan;
}

export interface StationsEnd {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  /** what it said before it died of its plan */
  readonly crash: CrashLine | undefined;
}

const built = (...path: string[]) => pathToFileURL(join(projectRoot(), 'dist', 'apps', ...path)).href;

/** The built main files of one or several services, as they are, in one process; the worker has one of its own. */
export class StationProcess {
  /** all of them have said that they are ready; never where the process ends first */
  readonly ready: Promise<void>;
  readonly ended: Promise<StationsEnd>;
  private readonly child: ChildProcess;

  constructor({ stations, environment, logFile, crash }: StationsToStart) {
    const mains = stations.map((station) => built(station, 'main.js'));
    const leash = built('cli', 'torture', 'leash.js');
    const imports = [
      leash,
      ...(crash === undefined ? [] : [built('cli', 'torture', 'crash-points', 'crash-hook.js')]),
      ...mains,
    ];
    // Worker threads take --import over: each thread of Temporal's worker would be a worker with threads of its own.
    const program = stations.includes('worker')
      ? ['--import', leash, ...mains.map((url) => fileURLToPath(url))]
      : [...imports.flatMap((url) => ['--import', url]), '--eval', '0'];
    const log = openSync(logFile, 'a');
    this.child = spawn(process.execPath, program, {
      env: { ...foreign(), ...environment, ...(crash === undefined ? {} : { [CRASH_PLAN]: JSON.stringify(crash) }) },
      stdio: ['pipe', 'pipe', log],
    });
    closeSync(log);
    process.once('exit', this.kill);
    const lines = createInterface({ input: this.child.stdout as NodeJS.ReadableStream });
    let died: CrashLine | undefined;
    this.ready = new Promise((done) => {
      let ready = 0;
      lines.on('line', (line) => {
        const said = parsed(line);
        if (said?.['ready'] === true && ++ready === stations.length) done();
        if (said?.['crashed'] !== undefined) died = said as unknown as CrashLine;
      });
    });
    this.ended = new Promise((done) => {
      this.child.once('close', (code, signal) => {
        process.off('exit', this.kill);
        done({ code, signal, crash: died });
      });
    });
  }

  readonly kill = (): void => void this.child.kill('SIGKILL');
}

/** The caller's environment without its own settings. */
function foreign(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('REDRESS_') && name !== 'NODE_OPTIONS'),
  );
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
