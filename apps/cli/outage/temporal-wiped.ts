import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { invariant } from '#libs/contracts/errors.js';
import { CASE_TASK_QUEUE } from '#libs/contracts/case-workflow.js';
import { withinDeadline } from '#libs/conducting/conducting.js';
import { runRedress } from './run-redress.js';
import type { Trouble, TroubleBench } from './trouble.js';

const RUNNING = `ExecutionStatus = 'Running' AND TaskQueue = '${CASE_TASK_QUEUE}'`;
/** The list of running workflows follows a moment behind them. */
const LISTED_MS_MAX = 30_000;
const LOOK_MS = 500;

/** Temporal is killed, its data are deleted, and `conduct --rebuild` begins every open case's workflow again. */
export function temporalWiped(): Trouble {
  let rebuilt: Readonly<Record<string, unknown>> = {};
  let workflows = 0;
  const partOf = ({ stack }: TroubleBench) => {
    const part = stack.parts.get('temporal');
    invariant(part !== undefined, 'temporal is a part');
    return part;
  };
  return {
    mayRefuse: false,
    terminates: false,
    begin: async (bench) => {
      await partOf(bench).withhold();
      rmSync(join(bench.stack.file().dir, 'temporal'), { recursive: true, force: true });
    },
    end: async (bench) => {
      await partOf(bench).restore();
      const { code, json, ms } = await runRedress(bench.stack.file().dir, ['conduct', '--rebuild']);
      rebuilt = { ...json, ms };
      return code === 0 ? [] : [`conduct --rebuild ended with ${code}: ${JSON.stringify(json)}`];
    },
    account: async (bench) => {
      const until = performance.now() + LISTED_MS_MAX;
      for (;;) {
        const [open, running] = await Promise.all([openCases(bench), runningWorkflows(bench)]);
        workflows = running;
        if (open === running) return [];
        if (performance.now() > until) return [`${open} cases are open, ${running} workflows run`];
        await pause(LOOK_MS);
      }
    },
    figures: () => ({ rebuilt, workflows }),
  };
}

async function openCases({ sql }: TroubleBench): Promise<number> {
  const [row] = await sql<{ open: string }[]>`select count(*) as open from read_model.cases where not closed`;
  return Number(row?.open ?? 0);
}

async function runningWorkflows({ conducting }: TroubleBench): Promise<number> {
  return (await withinDeadline(conducting, () => conducting.client.workflow.count(RUNNING))).count;
}
