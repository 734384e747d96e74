import { setTimeout as wait } from 'node:timers/promises';
import { Chance } from '#libs/generator/chance.js';
import { handlerDesk } from '#libs/generator/handler-desk.js';
import { liveStep } from '#libs/generator/live-step.js';
import { type RunningApi, accept } from '../../apps/api/api.fixture.js';

/** So many that cases lie at every stage. */
const STEPS = 400;

/** People have worked for a while: cases at every stage, so that every command finds one that takes it. */
export async function workBefore(api: RunningApi, seed: number): Promise<void> {
  const open: string[] = [];
  const desk = await handlerDesk(api.parts.commands, async () => open);
  const chance = new Chance(seed);
  for (let step = 0; step < STEPS; step += 1) {
    const taken = await liveStep(chance, desk);
    if (taken?.command === 'AcceptComplaint') open.push(taken.caseId);
  }
  await api.project();
}

/** Cases come in and are projected meanwhile, so that the stream of changes has something to tell. Ends them when called. */
export function workMeanwhile(api: RunningApi): () => Promise<void> {
  let open = true;
  const work = (async () => {
    const agent = await api.token('agent');
    while (open) {
      await accept(api, agent);
      await api.project();
      await wait(300);
    }
  })();
  return async () => {
    open = false;
    await work;
  };
}
