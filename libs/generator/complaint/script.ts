import { type Scene, type Script, type Step, did, step } from '../script.js';
import { beside } from './beside.js';
import { care } from './care.js';
import { onward } from './onward.js';
import { acceptBody, storyOf } from './story.js';

/** 投诉 */
export const complaintScript: Script = {
  kind: 'complaint',
  open: (opening) => ({ type: 'AcceptComplaint', body: acceptBody(opening) }),
  next(scene) {
    const { state, caseId, teller, weather } = scene;
    const story = storyOf(caseId, teller, weather);
    // The same matter told again goes with the case that it is told of.
    if (state.parent?.link === 'duplicate-of') return undefined;
    if (state.closed) return story.reopened ? reopening(scene) : undefined;
    return care(scene, story) ?? beside(scene, story) ?? onward(scene, story);
  },
};

/** P-6: it did not hold. */
function reopening({ state }: Scene): Step | undefined {
  const ended = did(state, 'CaseWithdrawn') || state.complaint?.restedAt != null || did(state, 'CaseReopened');
  if (ended || !did(state, 'CaseArchived')) return undefined;
  return step({ type: 'ReopenCase', body: { reason: '住户反映同一问题又出现了。' } }, [3_000, 20_000], {
    urgent: true,
  });
}
