import type { ContactReport } from '#libs/contracts/contacts.js';
import { propertyCn12 } from '#libs/policy/packs/property-cn/property-cn-1-2.js';
import { evolveContact, initialContact, judgeContact } from './contact.js';

type Step = [what: ContactReport['what'], seconds: number, rings?: number];

/** What the last of the reports decides: `[target, met, measured]`. */
function verdicts(...steps: Step[]) {
  let state = initialContact;
  let last: ReturnType<typeof judgeContact> = [];
  for (const [what, seconds, rings] of steps) {
    const at = new Date(Date.UTC(2026, 2, 2, 1) + seconds * 1_000).toISOString();
    const report = {
      id: `${what} ${seconds}`,
      contact: 'c',
      site: 'harbour',
      what,
      at,
      ...(rings === undefined ? {} : { rings }),
    };
    last = judgeContact(state, report, propertyCn12.figures);
    state = evolveContact(state, { type: 'ContactReported', data: { what, at, rings: rings ?? null, agent: null } });
  }
  return last.map(({ clause, target, met, measured }) => [clause, target, met, measured]);
}
const refusal = (...steps: Step[]) => {
  try {
    return verdicts(...steps);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a call', () => {
  it('C3-T1: picked up at the third ring is in time, at the fourth it is not', () => {
    expect(verdicts(['call-rang', 0], ['call-picked-up', 12, 3])).toEqual([['C3-T1', 'pick-up', true, 3]]);
    expect(verdicts(['call-rang', 0], ['call-picked-up', 16, 4])).toEqual([['C3-T1', 'pick-up', false, 4]]);
  });

  it('C3-T1: given up after the fourth ring was missed, given up before nobody owed anything', () => {
    expect(verdicts(['call-rang', 0], ['call-ended', 20, 4])).toEqual([['C3-T1', 'pick-up', false, 4]]);
    expect(verdicts(['call-rang', 0], ['call-ended', 9, 3])).toEqual([]);
    expect(verdicts(['call-rang', 0], ['call-picked-up', 4, 1], ['call-ended', 90])).toEqual([]);
  });
});

describe('a chat', () => {
  it('C1-6: is greeted within 15 s, and not a thousandth later', () => {
    expect(verdicts(['chat-opened', 0], ['chat-answered', 15])).toEqual([['C1-6', 'greeting', true, 15]]);
    expect(verdicts(['chat-opened', 0], ['chat-answered', 15.001])).toEqual([['C1-6', 'greeting', false, 15.001]]);
  });

  it('C1-6: has each further answer within 20 s of the first question that waits', () => {
    const greeted: Step[] = [
      ['chat-opened', 0],
      ['chat-answered', 5],
      ['chat-asked', 30],
    ];
    expect(verdicts(...greeted, ['chat-asked', 45], ['chat-answered', 50])).toEqual([
      ['C1-6', 'chat-answer', true, 20],
    ]);
    expect(verdicts(...greeted, ['chat-answered', 51])).toEqual([['C1-6', 'chat-answer', false, 21]]);
    expect(verdicts(...greeted, ['chat-answered', 40], ['chat-answered', 99])).toEqual([]);
  });

  it('C1-6: does not take the greeting for the answer to what was asked before it', () => {
    const asked: Step[] = [
      ['chat-opened', 0],
      ['chat-asked', 1],
      ['chat-answered', 5],
    ];
    expect(verdicts(...asked)).toEqual([['C1-6', 'greeting', true, 5]]);
    expect(verdicts(...asked, ['chat-answered', 22])).toEqual([['C1-6', 'chat-answer', false, 21]]);
  });

  it('C1-6: left without greeting or answer beyond the figure was missed when it ends', () => {
    expect(verdicts(['chat-opened', 0], ['chat-ended', 16])).toEqual([['C1-6', 'greeting', false, 16]]);
    expect(verdicts(['chat-opened', 0], ['chat-ended', 15])).toEqual([]);
    expect(verdicts(['chat-opened', 0], ['chat-answered', 2], ['chat-asked', 3], ['chat-ended', 24])).toEqual([
      ['C1-6', 'chat-answer', false, 21],
    ]);
  });
});

it.each<[string, Step[]]>([
  ['begins in the middle', [['call-picked-up', 0, 1]]],
  [
    'begins twice',
    [
      ['chat-opened', 0],
      ['chat-opened', 1],
    ],
  ],
  [
    'goes on after its end',
    [
      ['call-rang', 0],
      ['call-ended', 1, 1],
      ['call-picked-up', 2, 1],
    ],
  ],
  [
    'turns from a call into a chat',
    [
      ['call-rang', 0],
      ['chat-answered', 1],
    ],
  ],
  [
    'goes back in time',
    [
      ['chat-opened', 5],
      ['chat-answered', 4],
    ],
  ],
  [
    'does not say how often it rang',
    [
      ['call-rang', 0],
      ['call-picked-up', 1],
    ],
  ],
])('a contact that %s is refused', (_what, steps) => {
  expect(refusal(...steps)).toBe('value-refused');
});
