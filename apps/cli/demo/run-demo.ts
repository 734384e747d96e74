import { readConfiguration } from '#libs/configuration/configuration.js';
import { connectWritePath, type WritePath } from '#libs/command-handler/connect.js';
import { Chance } from '#libs/generator/chance.js';
import { handlerDesk } from '#libs/generator/handler-desk.js';
import { startLatePromise } from '#libs/generator/late-promise.js';
import type { LiveDesk } from '#libs/generator/live-step.js';
import { createReadModel } from '#libs/read-model/read-model.js';
import { startStack } from '../stack/start-stack.js';
import { untilSignal } from '../stack/until-signal.js';
import { demoBox } from './demo-box.js';
import { DemoGroup } from './demo-group.js';
import { DeskAtWork } from './desk-at-work.js';
import { Ticks } from './ticks.js';
import { untilProjected } from './until-projected.js';

export interface DemoOptions {
  readonly dir: string;
  readonly fresh: boolean;
  readonly seed: number;
}

const GROUP = { sites: 50, months: 6 };
/** The past is written no faster than the board shows it. */
const FACTS_BEHIND_MAX = 300;

/** Everything on one machine, with a generated group in it; returns when it has been stopped. */
export async function runDemo({ dir, fresh, seed }: DemoOptions): Promise<void> {
  const ticks = new Ticks();
  const ended = untilSignal();
  const notes = (text: string) => ticks.note(text);
  const stack = await ended.during(
    startStack({
      dir,
      fresh,
      simulation: true,
      withTemporalUi: true,
      onTick: (text) => ticks.tick(text),
      onNote: notes,
    }),
  );
  if (stack === undefined) return;
  const path = connectWritePath(readConfiguration({ ...stack.environment }), {
    applicationName: 'redress-demo',
    max: 4,
  });
  try {
    const keptUp = () => untilProjected(path, FACTS_BEHIND_MAX);
    const group = await DemoGroup.open(path, { ...GROUP, dir, seed, keptUp });
    await group?.openDays((text) => ticks.tick(text));
    ticks.tick('waiting until the board shows what is stored');
    await untilProjected(path);
    const desk = await deskOf(path);
    const late = await startLatePromise(new Chance(Date.now() % 0x7fff_ffff), desk);
    ticks.done(`board open after ${ticks.seconds()} s`);
    process.stdout.write(`${demoBox(stack.file(), late)}\n`);
    const work = new DeskAtWork(desk, notes);
    const ending = new AbortController();
    const past = group?.earlierDays(ending.signal, notes);
    await ended.signalled;
    ending.abort();
    await Promise.all([work.stop(), past]);
  } finally {
    process.stderr.write('stopping: services first, then the servers\n');
    await path.close();
    await stack.stop();
    process.stderr.write('stopped; nothing of it is running any more\n');
  }
}

function deskOf(path: WritePath): Promise<LiveDesk> {
  const readModel = createReadModel(path.sql);
  return handlerDesk(path, async () => {
    const { items } = await readModel.listCases({ sites: '*', closed: false, sort: '-received', limit: 100 });
    return items.map(({ caseId }) => caseId);
  });
}
