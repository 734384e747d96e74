import type { CaseKind } from '#libs/contracts/case.js';
import type { Command } from '#libs/contracts/commands.js';
import { AT_ONCE, type Scene, type Step, childIdOf, did, isHeld, step } from '../script.js';
import { enquiryScript } from '../enquiry/script.js';
import { serviceOrderScript } from '../service-order/script.js';
import type { RepairStory } from './story.js';

/** D-5.1: tested where it leaked, accepted, told, revisited, put away. */
export function afterWork(scene: Scene, story: RepairStory): Step | undefined {
  const { state } = scene;
  switch (state.stage) {
    case 'reply':
      return reply(scene, story);
    case 'revisit':
      return revisit(scene, story);
    default:
      return ending(scene);
  }
}

function reply({ state, chance }: Scene, story: RepairStory): Step {
  const { repair } = state;
  if (repair?.category === 'leak' && repair.tightAt === null) {
    const tight = !story.testFails || repair.rectifications.length > 0;
    const body = { tight, words: tight ? '放水两小时，没有渗漏。' : '放水后仍有水迹。' };
    return step({ type: 'RecordWaterTest', body }, [90, 900], { role: 'technician' });
  }
  if (!did(state, 'RepairAccepted') && chance.happens(70)) {
    const accepted = !story.notAccepted || (repair?.rectifications.length ?? 0) > 0;
    const body = { accepted, words: accepted ? '看过了，可以。' : '边上没有收拾好，请再弄一下。' };
    return step({ type: 'RecordAcceptance', body }, [3, 60], { ...AT_ONCE, role: 'technician' });
  }
  return step({ type: 'TellResult', body: { by: 'phone', words: story.defect.result } }, [5, 150], AT_ONCE);
}

function revisit({ state, chance }: Scene, story: RepairStory): Step {
  const tries = state.obligations.filter(({ clause }) => clause === 'C3-R').length;
  const found = state.repair?.rectifications.some(({ cause }) => cause === 'revisit') === true ? 1 : 0;
  const outcome: Command<'RecordRevisit'>['body']['outcome'] = story.revisits[tries + found] ?? 'settled';
  const body = {
    by: chance.pick(['phone', 'phone', 'visit'] as const),
    outcome,
    clear: outcome !== 'no-answer',
    satisfied: outcome === 'settled' || outcome === 'new-demand',
    ...(outcome === 'settled' ? { words: '修得不错，谢谢师傅。' } : {}),
    ...(outcome === 'new-demand' ? { demand: '顺便想问一件别的事。', demandKind: 'enquiry' as const } : {}),
  };
  const { lastTryAt = null } = state.repair ?? {};
  const manner = lastTryAt === null ? {} : { notAround: lastTryAt };
  return step({ type: 'RecordRevisit', body }, [300, 2_300], manner);
}

function ending(scene: Scene): Step | undefined {
  const { state, chance } = scene;
  if (did(state, 'NewDemandRaised') && state.children.length === 0) {
    const kind = chance.happens(60) ? 'enquiry' : 'service-order';
    return step(followUp(scene, kind), [5, 60], AT_ONCE);
  }
  if (isHeld(state)) return undefined;
  const body = { summary: '已修复并回访。', lesson: chance.happens(8) };
  return step({ type: 'ArchiveCase', body }, [60, 1_440]);
}

/** C3-R: the new demand is a case of its own, opened from this one. */
export function followUp({ caseId, site, teller }: Scene, kind: 'enquiry' | 'service-order'): Command<'OpenChild'> {
  const script = kind === 'enquiry' ? enquiryScript : serviceOrderScript;
  const childCaseId = childIdOf(caseId, 'follow-up');
  const { body } = script.open({ caseId: childCaseId, site, teller, weather: 'fair' });
  return openChild(childCaseId, kind, 'follow-up', body);
}

export function openChild(childCaseId: string, kind: CaseKind, link: string, body: unknown): Command<'OpenChild'> {
  return { type: 'OpenChild', body: { childCaseId, kind, link, body: body as Command<'OpenChild'>['body']['body'] } };
}
