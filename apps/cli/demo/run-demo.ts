import { readConfiguration } from '#libs/configuration/configuration.js';
import { connectWritePath, type WritePath } from '#libs/command-handler/connect.js';
import { Chance } from '#libs/generator/chance.js';
import { planGroup } from '#libs/generator/generate-group.js';
import { handlerDesk } from '#libs/generator/handler-desk.js';
import { startLatePromise } from '#libs/generator/late-promise.js';
import type { LiveDesk } from '#libs/generator/live-step.js';
import { writeHouseholds } from '#libs/generator/write-households.js';
import { createPostgresHouseholds } from '#libs/households/postgres/household-register.js';
import { writeGroup } from '#libs/generator/write-group.js';
import { createPostgresPhotoStore } from '#libs/photos/postgres/photo-store.js';
import { createReadModel } from '#libs/read-model/read-model.js';
import { startStack } from '../stack/start-stack.js';
import { untilSignal } from '../stack/until-signal.js';
import { demoBox } from './demo-box.js';
import { DeskAtWork } from './desk-at-work.js';
import { Ticks } from './ticks.js';
import { untilProjected } from './until-projected.js';

export interface DemoOptions {
  readonly dir: string;
  readonly fresh: boolean;
  readonly seed: number;
}

const GROUP = { sites: 3, days: 45 };

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
    await fillOnce(path, seed, ticks);
    const desk = await deskOf(path);
    const late = await startLatePromise(new Chance(Date.now() % 0x7fff_ffff), desk);
    ticks.done(`board open after ${ticks.seconds()} s`);
    process.stdout.write(`${demoBox(stack.file(), late)}\n`);
    const work = new DeskAtWork(desk, notes);
    await ended.signalled;
    await work.stop();
  } finally {
    process.stderr.write('stopping: services first, then the servers\n');
    await path.close();
    await stack.stop();
    process.stderr.write('stopped; nothing of it is running any more\n');
  }
}

/** Data are kept between runs: the group is generated when the store is empty. */
async function fillOnce(path: WritePath, seed: number, ticks: Ticks): Promise<void> {
  const [found] = await path.sql`select 1 from redress.events limit 1`;
  if (found === undefined) {
    ticks.tick(`group: ${GROUP.sites} sites with their cases of ${GROUP.days} days, seed ${seed}`);
    const group = planGroup({ ...GROUP, seed, now: await path.store.now() });
    const written = await writeGroup(path, group, { photos: createPostgresPhotoStore(path.sql) });
    await writeHouseholds(createPostgresHouseholds(path.sql, path.vault), group.sites);
    ticks.tick(`group: ${written.cases} cases, ${written.events} facts stored, waiting until the board shows them`);
  } else {
    ticks.tick('group: kept from the last run, waiting until the board has caught up');
  }
  await untilProjected(path);
}

function deskOf(path: WritePath): Promise<LiveDesk> {
  const readModel = createReadModel(path.sql);
  return handlerDesk(path, async () => {
    const { items } = await readModel.listCases({ sites: '*', closed: false, sort: '-received', limit: 100 });
    return items.map(({ caseId }) => caseId);
  });
}
