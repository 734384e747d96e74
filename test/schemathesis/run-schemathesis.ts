import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export interface FuzzRun {
  readonly python: string;
  readonly api: string;
  readonly token: string;
  readonly seed: number;
  /** `coverage`: each bound of each field in turn; `fuzzing`: at random; `stateful`: along the document's links */
  readonly phases: readonly ('coverage' | 'fuzzing' | 'stateful')[];
  /** of the phases with chance in them, for each operation */
  readonly examples: number;
}

/** One request as hooks.py saw it answered. */
export interface Answered {
  readonly operation: string;
  readonly method: string;
  readonly phase: string;
  readonly mode: 'positive' | 'negative';
  readonly status: number;
  /** of our problem, where it is one */
  readonly code: string | null;
  readonly seconds: number;
}

export interface FuzzResult {
  /** 0: every check held */
  readonly exitCode: number | null;
  /** what Schemathesis told, with each failure and how to repeat it */
  readonly said: string;
  readonly answered: readonly Answered[];
}

/** Runs Schemathesis with the settings of schemathesis.toml against a running API. */
export async function runSchemathesis({ python, api, token, seed, phases, examples }: FuzzRun): Promise<FuzzResult> {
  const scratch = mkdtempSync(join(tmpdir(), 'redress-schemathesis-'));
  const log = join(scratch, 'answered.ndjson');
  const words = [`--config-file=${join(FOLDER, 'schemathesis.toml')}`, 'run', `${api}/v1/openapi.json`];
  const amounts = [`--seed=${seed}`, `--max-examples=${examples}`, `--phases=${phases.join(',')}`];
  const start = 'from schemathesis.cli import schemathesis; schemathesis()';
  const child = spawn(python, ['-c', start, ...words, ...amounts], {
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PYTHONPATH: FOLDER,
      PYTHONDONTWRITEBYTECODE: '1',
      REDRESS_FUZZ_API: api,
      REDRESS_FUZZ_TOKEN: token,
      REDRESS_FUZZ_SEED: String(seed),
      REDRESS_FUZZ_LOG: log,
    },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    const exitCode = await new Promise<number | null>((done, failed) => {
      child.once('error', failed);
      child.once('close', done);
    });
    return { exitCode, said, answered: linesOf(log) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function linesOf(path: string): Answered[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Answered);
}
