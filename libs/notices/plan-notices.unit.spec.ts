import { foldCase } from '#libs/domain/case.js';
import { CaseStory } from '#libs/domain/case-story.js';
import type { NoticeChannelName } from '#libs/contracts/notices.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { type NoticeGround, planNotices } from './plan-notices.js';
import { type Recipient, recipient, recipientsOf } from './recipients.js';
import { pauseAfter, RETRY_PAUSES_MS } from './retry.js';
import { nextWorkingInstant } from './working-hours.js';

const caseId = '0b8f1b1e-6c0f-5b52-9c53-0f7f1c1f4a01';
const list = (...given: (Partial<Recipient> & Pick<Recipient, 'person' | 'role'>)[]) =>
  given.map((one) => recipient.parse(one));
const WANG = { person: 'wang', role: 'supervisor', email: 'wang@a.test' } as const;

/** An important complaint of Monday 9 o'clock; `fact` follows as the one to be told. */
function told(fact: { type: string; data: JsonObject }, given: Partial<NoticeGround> = {}) {
  const story = new CaseStory().at('2026-03-02 09:00').accept({ provisionalSeverity: 'important' });
  const last = story.facts.at(-1)!;
  const next = { ...last, ...fact, version: last.version + 1 };
  return planNotices({
    caseId,
    ...{ state: foldCase([...story.facts, next]), fact: next, ...story.rules },
    recipients: list(WANG),
    channels: new Set<NoticeChannelName>(['inbox', 'email', 'webhook']),
    now: story.instant('2026-03-06 21:00'),
    household: undefined,
    ...given,
  });
}
const rung = (data: JsonObject): { type: string; data: JsonObject } => ({
  type: 'RungNotified',
  data: {
    ...{ obligationId: 'D-3.5b/hand-over', clause: 'D-3.5b', target: 'hand-over', rung: 2 },
    ...{ at: '2026-03-02T02:30:00.000Z', notify: 'supervisor', meaning: 'escalation', ...data },
  },
});
const ways = (planned: ReturnType<typeof told>) => planned.map(({ channel, recipient: to }) => `${channel} ${to}`);

describe('the plan of notices', () => {
  it('goes to the role that the rung names, to its inbox and to each of its people', () => {
    const planned = told(rung({}));
    expect(ways(planned)).toEqual(['inbox *', 'email wang']);
    expect(planned[1]?.textZh).toContain('应于 2026-03-02 10:00 前完成，现由 客服 负责');
    expect(planned[1]?.textEn).not.toMatch(/[{}]/);
    expect(ways(told(rung({ notify: 'director' })))).toEqual(['inbox *']);
  });

  it('tells of a miss at once, at night too, and keeps a reminder for the next opening of the site', () => {
    const [, missed] = told(rung({ meaning: 'missed' }));
    expect(missed?.notBefore).toBe('2026-03-06T13:00:00.000Z');
    const [inbox, reminder] = told(rung({ meaning: 'reminder' }));
    expect(inbox?.notBefore).toBe('2026-03-06T13:00:00.000Z');
    // Friday 21:00: Monday 09:00 at the site
    expect(reminder).toMatchObject({ notBefore: '2026-03-09T01:00:00.000Z', onlyWhileOwed: 'D-3.5b/hand-over' });
    const atAnyHour = { recipients: list({ ...WANG, anyHours: true }) };
    expect(told(rung({ meaning: 'reminder' }), atAnyHour)[1]?.notBefore).toBe('2026-03-06T13:00:00.000Z');
  });

  it('of a hand-over to a person reaches that person alone', () => {
    const handed = { type: 'CaseHandedOver', data: { toRole: 'supervisor', toPerson: 'li', department: null } };
    const recipients = list(WANG, { person: 'li', role: 'supervisor', webhook: 'https://a.test/hook' });
    expect(ways(told(handed, { recipients }))).toEqual(['inbox li', 'webhook li']);
  });

  it('leaves by the channels that the deployment has', () => {
    expect(ways(told(rung({}), { channels: new Set<NoticeChannelName>(['inbox']) }))).toEqual(['inbox *']);
  });

  it('to the household goes by e-mail where it has one, and into no inbox', () => {
    const acknowledged = { type: 'ComplaintAcknowledged', data: { by: 'phone' } };
    expect(ways(told(acknowledged))).toEqual([]);
    const [notice, ...more] = told(acknowledged, { household: 'en' });
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ recipient: 'household', channel: 'email', language: 'en' });
  });

  it('gives one fact, template, recipient and channel one id, whenever it is planned', () => {
    const [first, again] = [told(rung({})), told(rung({}), { now: '2026-03-09T09:00:00.000Z' })];
    expect(again.map(({ noticeId }) => noticeId)).toEqual(first.map(({ noticeId }) => noticeId));
    expect(new Set(first.map(({ noticeId }) => noticeId)).size).toBe(first.length);
  });
});

describe('the list of recipients', () => {
  it("counts a person's entry for the site before the one for every site", () => {
    const all = list(
      WANG,
      { ...WANG, site: 'harbour', email: 'wang@harbour.test' },
      { ...WANG, person: 'x', site: 'hill' },
    );
    expect(recipientsOf(all, 'supervisor', 'harbour').map(({ email }) => email)).toEqual(['wang@harbour.test']);
    expect(recipientsOf(all, 'supervisor', 'lake').map(({ email }) => email)).toEqual(['wang@a.test']);
    expect(recipientsOf(all, 'director', 'harbour')).toEqual([]);
  });
});

describe('working hours and another try', () => {
  const { calendar } = new CaseStory().rules;
  it.each([
    ['2026-03-02T02:00:00.000Z', '2026-03-02T02:00:00.000Z'],
    ['2026-03-02T04:30:00.000Z', '2026-03-02T06:00:00.000Z'],
    ['2026-03-02T10:00:00.000Z', '2026-03-03T01:00:00.000Z'],
    ['2026-02-15T02:00:00.000Z', '2026-02-24T01:00:00.000Z'],
  ])('at %s the next of a working day with a pause at noon is %s', (at, next) => {
    expect(nextWorkingInstant(at, calendar)).toBe(next);
  });

  it('waits longer each time and gives up in the end; what is refused is given up at once', () => {
    expect(RETRY_PAUSES_MS.map((_pause, index) => pauseAfter(index + 1, 'unreachable'))).toEqual(RETRY_PAUSES_MS);
    expect([...RETRY_PAUSES_MS].sort((a, b) => a - b)).toEqual(RETRY_PAUSES_MS);
    expect(pauseAfter(RETRY_PAUSES_MS.length + 1, 'timed-out')).toBeNull();
    expect(pauseAfter(1, 'refused')).toBeNull();
  });
});
