import type { Command } from '#libs/contracts/commands.js';
import type { EmergencyType } from '#libs/contracts/emergency/words.js';
import { chanceOf } from '../chance.js';
import { repairScript } from '../repair/script.js';
import {
  AT_ONCE,
  type Scene,
  type Script,
  type Step,
  childIdOf,
  did,
  hoursAfter,
  isHeld,
  keepPromise,
  step,
} from '../script.js';
import { SITUATIONS } from './words.js';
import type { Weather } from '../weather.js';

const TYPES: Readonly<Record<Weather, Readonly<Record<EmergencyType, number>>>> = {
  fair: { 'leak-in-progress': 40, 'power-cut': 25, fight: 15, 'other-safety': 20 },
  storm: { 'leak-in-progress': 65, 'power-cut': 30, fight: 1, 'other-safety': 4 },
  'cold-snap': { 'leak-in-progress': 75, 'power-cut': 20, fight: 2, 'other-safety': 3 },
};

function storyOf(caseId: string, weather: Weather) {
  const chance = chanceOf(caseId);
  const type = chance.weighted(TYPES[weather]);
  return {
    type,
    situation: SITUATIONS[type],
    /** the first call says where and what at once */
    clear: chance.happens(75),
    falseAlarm: chance.happens(3),
    stabilised: chance.happens(50),
    /** how often the households hear how far it is */
    progress: chance.int(1, 4),
    needsRepair: type === 'leak-in-progress' && chance.happens(70),
  };
}

/** 突发事件 */
export const emergencyScript: Script = {
  kind: 'emergency',
  open({ caseId, site, teller, weather, receivedAt }) {
    const { type, situation, clear } = storyOf(caseId, weather);
    const { name: reporterName, contact, household } = teller;
    return {
      type: 'ReportEmergency',
      body: {
        ...{ site: site.id, channel: 'phone', type, reporterName, contact, household },
        ...(clear ? { place: teller.place, situation: situation.told } : {}),
        ...(receivedAt === undefined ? {} : { receivedAt }),
      },
    };
  },
  next(scene) {
    const { state } = scene;
    if (state.closed) return undefined;
    return task(scene) ?? (state.stage === 'reply' || state.stage === 'archive' ? afterwards(scene) : handling(scene));
  },
};

/** What the plan of this case still asks for, in the plan's order. */
function task({ state, teller }: Scene): Step | undefined {
  const open = state.obligations.find((one) => one.target === 'task' && one.fulfilledAt === null && !one.released);
  const name = open?.obligationId.split('#')[1];
  if (name === undefined || name === 'closing-report') return undefined;
  const body = { task: name, doneBy: teller.staff };
  if (name === 'coordination') return step({ type: 'CompleteTask', body }, [120, 1_200], { role: 'supervisor' });
  return step({ type: 'CompleteTask', body }, [0.3, 1], AT_ONCE);
}

function handling(scene: Scene): Step {
  const { state, caseId, weather, chance, teller } = scene;
  const story = storyOf(caseId, weather);
  if (story.falseAlarm) {
    return step({ type: 'WithdrawCase', body: { reason: '到场核实，是误报。' } }, [5, 30], AT_ONCE);
  }
  if (story.type === 'leak-in-progress' && !did(state, 'SetOutTold')) {
    const told = { by: 'phone', technician: teller.staff } as const;
    const said = (at: string) => ({ ...told, expectedAt: hoursAfter(at, 0.6) });
    return step((at) => ({ type: 'TellSetOut', body: said(at) }), [2, 12], AT_ONCE);
  }
  const told = state.obligations.filter(
    ({ clause, target }) => clause === 'R-3.2c' && target === 'keep-informed',
  ).length;
  if (story.type === 'power-cut' && told <= story.progress) {
    const finding = chance.pick(SITUATIONS['power-cut'].findings);
    const said = (at: string) => ({ by: 'message', finding, expectedAt: hoursAfter(at, 3) }) as const;
    return step((at) => ({ type: 'TellProgress', body: said(at) }), [8, 32], AT_ONCE);
  }
  if (story.stabilised && state.stage !== 'remedy') {
    return step({ type: 'StabiliseEmergency', body: { words: story.situation.stable } }, [6, 40], AT_ONCE);
  }
  return step({ type: 'EndEmergency', body: { words: story.situation.over } }, [15, 110], {
    ...AT_ONCE,
    role: 'supervisor',
  });
}

function afterwards(scene: Scene): Step | undefined {
  const { state, caseId, weather } = scene;
  const { situation, needsRepair } = storyOf(caseId, weather);
  if (state.stage === 'reply') {
    const body = { by: 'phone', words: situation.over } as const;
    return step({ type: 'TellResult', body }, [5, 90], AT_ONCE);
  }
  if (needsRepair && state.children.length === 0) return step(repairOf(scene), [20, 120]);
  if (state.emergency?.reportFiled === false) {
    const body = { cause: situation.cause, course: situation.told, measures: situation.stable };
    return step({ type: 'FileEmergencyReport', body }, [120, 900], { role: 'supervisor' });
  }
  if (isHeld(state)) return undefined;
  return (
    keepPromise(state) ?? step({ type: 'ArchiveCase', body: { summary: situation.over, lesson: true } }, [60, 900])
  );
}

/** What the water did is mended for good as a repair of its own. */
function repairOf({ caseId, site, teller }: Scene): Command<'OpenChild'> {
  const childCaseId = childIdOf(caseId, 'repair');
  const opening = repairScript.open({ caseId: childCaseId, site, teller, weather: 'storm' });
  return { type: 'OpenChild', body: { childCaseId, link: 'follow-up', kind: 'repair', body: opening.body as never } };
}
