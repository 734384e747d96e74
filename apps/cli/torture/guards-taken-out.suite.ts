import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TortureReport } from './report.js';

/** One guard as the built product has it, and the product without it. */
export interface GuardInTheBuild {
  /** file below dist: what is replaced (each text has to be there), and by what */
  readonly edits: Readonly<Record<string, readonly (readonly [guard: string, without: string])[]>>;
  /** the invariants of which one has to see it */
  readonly seenBy: readonly string[];
  /** decides who is killed first: for a guard of a consumer, that consumer */
  readonly seed: number;
}

const SQL = 'libs/event-store/sql';
const APPEND = `${SQL}/0001-event-store/08-append.function.sql`;
const APPEND_EACH = `${SQL}/0006-append-each/02-append-each.function.sql`;
const HAS_XID = 'if pg_current_xact_id_if_assigned() is not null then';

export const GUARDS_IN_THE_BUILD: Readonly<Record<string, GuardInTheBuild>> = {
  'the xmin clause': {
    edits: {
      [`${SQL}/0002-sequencer/03-stamp.function.sql`]: [
        ['and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())', ''],
      ],
    },
    seenBy: ['I5'],
    seed: 1,
  },
  'the unique command id': {
    edits: {
      [`${SQL}/0001-event-store/05-events.table.sql`]: [
        ['create unique index events_command', 'create index events_command'],
      ],
      [APPEND]: [['e.command_id = any (command_ids)', 'false']],
      [APPEND_EACH]: [['e.command_id = c.command_id and', 'false and']],
    },
    seenBy: ['I1', 'I2'],
    seed: 1,
  },
  'the expected version': {
    edits: {
      [APPEND]: [['if version <> part_expected[part] then', 'if false then']],
      [APPEND_EACH]: [['where c.head = c.expected', 'where true']],
    },
    seenBy: ['I1'],
    seed: 1,
  },
  'the refusal of a transaction that has an xid': {
    edits: { [APPEND]: [[HAS_XID, 'if false then']], [APPEND_EACH]: [[HAS_XID, 'if false then']] },
    seenBy: ['I5'],
    seed: 1,
  },
  'the checkpoint committed before the rows': {
    edits: {
      'libs/read-model/engine/read-model-writer.js': [
        ['this.moveCheckpoint(tx, span, seq)', 'this.moveCheckpoint(this.sql, span, seq)'],
      ],
      'libs/read-model/engine/apply-batch.js': [
        [
          'await Promise.all([tx.moveCheckpoint(span, seq), tx.write(changes)])',
          '[await tx.moveCheckpoint(span, seq), await tx.write(changes)]',
        ],
      ],
    },
    seenBy: ['I6'],
    seed: 8,
  },
  "the conductor's offset committed before the signals": {
    edits: {
      'libs/messaging/kafka/kafka-subscriber.js': [
        [
          'const next = await this.handled(payload, messages);',
          `if (this.options.groupId.endsWith('conductor')) {
             const offset = (messages.at(-1).offset + 1n).toString();
             await payload.commitOffsetsIfNecessary({
               topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset }] }],
             });
           }
           const next = await this.handled(payload, messages);`,
        ],
      ],
    },
    seenBy: ['I8'],
    seed: 1,
  },
};

export interface Tortured {
  /** the exit code said so */
  readonly red: boolean;
  readonly report: TortureReport;
  /** from the first command to the report */
  readonly seconds: number;
}

/** A folder with the build as it is, changed as the edits say: the product's own files stay as they are. */
export function buildWithout(name: string, edits: GuardInTheBuild['edits']): string {
  const root = resolve('.redress', `guard-${process.pid}-${name}`);
  mkdirSync(root, { recursive: true });
  cpSync('dist', join(root, 'dist'), { recursive: true });
  cpSync('package.json', join(root, 'package.json'));
  for (const shared of ['node_modules', '.cache']) symlinkSync(realpathSync(shared), join(root, shared));
  for (const [path, changes] of Object.entries(edits)) {
    const file = join(root, 'dist', path);
    const changed = changes.reduce(
      (text, [guard, without]) => {
        if (!text.includes(guard)) throw new Error(`${path} has no "${guard}" any more: write the test anew`);
        return text.replaceAll(guard, without);
      },
      readFileSync(file, 'utf8'),
    );
    writeFileSync(file, changed);
  }
  return root;
}

/** The command itself, from that folder, on servers of its own. */
export async function torture(root: string, { seed, seconds }: { seed: number; seconds: number }): Promise<Tortured> {
  const main = join(root, 'dist', 'apps', 'cli', 'main.js');
  const args = [main, 'torture', '--seconds', String(seconds), '--seed', String(seed), '--json'];
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('REDRESS_') && name !== 'NODE_OPTIONS');
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: Object.fromEntries(own),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let from = performance.now();
  let until = from;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (text.includes('of writing and killing')) from = performance.now();
    if (text.includes('stopping')) until = performance.now();
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  try {
    const report = JSON.parse(stdout) as TortureReport;
    return { red: code === 1, report, seconds: Math.round((until - from) / 1_000) };
  } catch {
    throw new Error(`torture gave no report, exit code ${code}:\n${stdout}\n${stderr}`);
  }
}

export function remove(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
