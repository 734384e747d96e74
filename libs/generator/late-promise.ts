import { actorOf, type LiveDesk, type LiveStepTaken } from './live-step.js';
import type { Chance } from './chance.js';
import { acceptBody, storyOf } from './complaint/story.js';
import { tellerOf } from './teller.js';

/** D-3.5b gives an hour to hand an important complaint over; so much of it is left when the case comes in. */
export const LATE_PROMISE_MS_LEFT = 90_000;
const HOUR_MS = 3_600_000;

export interface LatePromise extends LiveStepTaken {
  /** when its hand-over is missed */
  readonly dueAt: string;
  readonly site: string;
}

/**
 * Accepts an important complaint that was received 58.5 minutes ago. If nobody hands it over, its one-hour promise
 * (D-3.5b) is missed 90 s after this. Throws `site-unknown` for a desk without sites, and what the rules refuse.
 */
export async function startLatePromise(chance: Chance, desk: LiveDesk): Promise<LatePromise> {
  const site = chance.pick([...desk.sites] as [LiveDesk['sites'][number], ...LiveDesk['sites']]);
  let caseId = chance.uuid();
  let story = storyOf(caseId, tellerOf(caseId, site));
  while (story.topic.severity !== 'important' || story.topic.dispute !== 'property' || story.harm) {
    caseId = chance.uuid();
    story = storyOf(caseId, tellerOf(caseId, site));
  }
  const receivedMs = Date.parse(await desk.now()) - (HOUR_MS - LATE_PROMISE_MS_LEFT);
  const receivedAt = new Date(receivedMs).toISOString();
  const told = acceptBody({ caseId, site, teller: tellerOf(caseId, site), weather: 'fair', receivedAt });
  // The live desk keeps away from a case that is not of its story, so nobody hands this one over by chance.
  const body = { ...told, departmentComplainedOf: '客服与前台', provisionalSeverity: 'important' as const };
  await desk.give(caseId, { type: 'AcceptComplaint', body }, actorOf('agent', site.id));
  return { caseId, command: 'AcceptComplaint', site: site.id, dueAt: new Date(receivedMs + HOUR_MS).toISOString() };
}
