import type { Shift } from '#libs/contracts/desk/roster.js';
import { DeskStory, instantOf } from '../desk-story.fixture.js';
import { publishRoster } from './publish-roster.js';
import { roster } from './roster-state.js';
import { answerSwap, askSwap, decideSwap } from './swap.js';

const month = '2026-03';
const reason = 'a wedding';
type Row = [person: string, from: string, to: string];
const shifts = (rows: readonly Row[]) =>
  rows.map(([person, from, to]) => ({
    ...{ person, station: 'telephone' as const },
    from: instantOf(`2026-03-${from}`),
    to: instantOf(`2026-03-${to}`),
  }));
/** Li, Wang and Zhao by turns, one shift a day from the 10th on. */
const ROWS: readonly Row[] = Array.from({ length: 12 }, (_, day) => [
  ['li', 'wang', 'zhao'][day % 3] ?? '',
  `${10 + day} 08:00`,
  `${10 + day} 16:00`,
]);

const published = (rows = ROWS) =>
  new DeskStory(roster).by('boss', 'supervisor').do(publishRoster({ month, shifts: shifts(rows) }));
const of = ({ state }: { state: { shifts: readonly Shift[] } }, person: string): Shift[] =>
  state.shifts.filter((one) => one.person === person);
const idOf = (story: { state: { shifts: readonly Shift[] } }, person: string, place: number): string =>
  of(story, person)[place]?.shiftId ?? '';

describe('the roster of a month', () => {
  it('C1-4: two swap their shifts by the word of the supervisor', () => {
    const story = published();
    const [shiftId, forShiftId] = [idOf(story, 'li', 0), idOf(story, 'wang', 1)];
    story.by('li').do(askSwap({ month, shiftId, forShiftId, withPerson: 'wang', reason }));
    expect(story.last[0]).toMatchObject({ type: 'SwapAsked', private: { reason } });
    const swapId = story.state.swaps[0]?.swapId ?? '';
    expect(story.state.shifts.find((one) => one.shiftId === shiftId)?.person).toBe('li');
    story.by('boss', 'supervisor');
    expect(story.refusal(decideSwap(swapId, { month, approved: true }))).toMatchObject({
      code: 'stage-forbids',
      details: { clause: 'C1-4', by: 'wang', instead: ['AnswerSwap'] },
    });
    const agreed = answerSwap(swapId, { month, agreed: true });
    expect(story.by('li').refusal(agreed)).toMatchObject({ code: 'actor-involved', details: { by: 'wang' } });
    story.by('wang').do(agreed);
    expect(story.refusal(agreed)).toMatchObject({ code: 'nothing-to-do', details: { instead: ['DecideSwap'] } });
    story.by('boss', 'supervisor').do(decideSwap(swapId, { month, approved: true }));
    expect(story.state.shifts.find((one) => one.shiftId === shiftId)?.person).toBe('wang');
    expect(story.state.shifts.find((one) => one.shiftId === forShiftId)?.person).toBe('li');
    expect(story.refusal(decideSwap(swapId, { month, approved: false }))).toMatchObject({ code: 'nothing-to-do' });
  });

  it('C1-4: two swaps a person a month, and the third is refused', () => {
    const story = published();
    for (const place of [0, 1]) {
      const ids = { shiftId: idOf(story, 'li', place), forShiftId: idOf(story, 'wang', place) };
      story.by('li').do(askSwap({ month, ...ids, withPerson: 'wang', reason }));
    }
    const third = askSwap({ month, shiftId: idOf(story, 'li', 2), withPerson: 'zhao', reason });
    expect(story.refusal(third)).toMatchObject({
      code: 'limit-reached',
      details: { clause: 'C1-4', person: 'li', had: 2, max: 2, instead: ['withPerson'] },
    });
    // the colleague's count too
    const hers = askSwap({ month, shiftId: idOf(story, 'zhao', 0), withPerson: 'wang', reason });
    expect(story.by('zhao').refusal(hers).details).toMatchObject({ person: 'wang' });
    // one that is declined has not been made
    const first = story.state.swaps[0]?.swapId ?? '';
    story.by('boss', 'supervisor').do(decideSwap(first, { month, approved: false, reason: 'too few' }));
    expect(story.by('li').do(third).last).toHaveLength(1);
  });

  it('C1-4: asked for a day ahead at the latest, to the minute', () => {
    const story = published();
    const ask = askSwap({ month, shiftId: idOf(story, 'li', 0), withPerson: 'wang', reason });
    expect(story.by('li').at('2026-03-09 08:01').refusal(ask)).toMatchObject({
      code: 'notice-too-short',
      details: { clause: 'C1-4', latest: instantOf('2026-03-09 08:00'), instead: ['shiftId'] },
    });
    expect(story.at('2026-03-09 08:00').do(ask).last).toHaveLength(1);
    const swapId = story.state.swaps[0]?.swapId ?? '';
    story.by('wang').do(answerSwap(swapId, { month, agreed: true }));
    story.by('boss', 'supervisor').at('2026-03-10 08:00');
    expect(story.refusal(decideSwap(swapId, { month, approved: true }))).toMatchObject({
      code: 'notice-too-short',
      details: { instead: { approved: false } },
    });
  });

  it('C1-4: whoever holds the shift asks, and nobody decides on his own swap', () => {
    const story = published();
    const ask = askSwap({ month, shiftId: idOf(story, 'li', 0), withPerson: 'wang', reason });
    expect(story.by('zhao').refusal(ask)).toMatchObject({ code: 'actor-involved', details: { by: 'li' } });
    story.by('li').do(ask);
    expect(story.refusal(ask)).toMatchObject({ code: 'nothing-to-do', details: { instead: ['DecideSwap'] } });
    const swapId = story.state.swaps[0]?.swapId ?? '';
    for (const one of ['li', 'wang']) {
      const refused = story.by(one, 'supervisor').refusal(decideSwap(swapId, { month, approved: true }));
      expect(refused).toMatchObject({ code: 'actor-involved', details: { clause: 'C1-4' } });
    }
    expect(story.refusal(decideSwap(story.entryId, { month, approved: true }))).toMatchObject({
      code: 'entry-unknown',
    });
  });

  it('C1-4: the colleague who does not agree ends it, and it counts for nobody', () => {
    const story = published();
    const ask = askSwap({ month, shiftId: idOf(story, 'li', 0), withPerson: 'wang', reason });
    story.by('li').do(ask);
    const [{ swapId } = { swapId: '' }] = story.state.swaps;
    story.by('wang').do(answerSwap(swapId, { month, agreed: false, reason: 'away' }));
    expect(story.last[0]).toMatchObject({ type: 'SwapDeclined', private: { reason: 'away' } });
    expect(story.state.swaps[0]?.state).toBe('declined');
    expect(story.by('li').do(ask).last).toHaveLength(1);
  });

  it('C2-h: eight hours on end and no minute more, in one shift or in two', () => {
    const story = new DeskStory(roster);
    const publish = (...rows: Row[]) => publishRoster({ month, shifts: shifts(rows) });
    const refused = { code: 'invalid-input', details: { clause: 'C2-h' } };
    expect(story.refusal(publish(['li', '10 08:00', '10 16:01']))).toMatchObject(refused);
    expect(story.refusal(publish(['li', '10 12:00', '10 17:00'], ['li', '10 08:00', '10 12:00']))).toMatchObject(
      refused,
    );
    expect(story.do(publish(['li', '10 08:00', '10 12:00'], ['li', '10 13:00', '10 18:00'])).last).toHaveLength(1);
    expect(story.refusal(publish(['li', '10 08:00', '10 12:00'], ['li', '10 11:00', '10 14:00']))).toMatchObject({
      details: { clause: 'C1-4' },
    });
    // nor by a swap
    story.do(publish(['li', '10 08:00', '10 16:00'], ['wang', '10 16:00', '10 20:00']));
    const ask = askSwap({ month, shiftId: idOf(story, 'wang', 0), withPerson: 'li', reason });
    expect(story.by('wang').refusal(ask)).toMatchObject(refused);
  });

  it('takes the shifts of its month only, and a new edition ends what was asked of the old one', () => {
    const story = published();
    expect(story.refusal(publishRoster({ month: '2026-04', shifts: shifts(ROWS) }))).toMatchObject({
      details: { issues: [{ path: 'shifts[0].from' }] },
    });
    story.by('li').do(askSwap({ month, shiftId: idOf(story, 'li', 0), withPerson: 'wang', reason }));
    story.by('boss', 'supervisor').do(publishRoster({ month, shifts: shifts(ROWS) }));
    expect(story.state.swaps.map(({ state }) => state)).toEqual(['lapsed']);
  });
});
