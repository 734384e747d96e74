import fc from 'fast-check';
import type { CommandType } from '#libs/contracts/commands.js';
import { isDomainError } from '#libs/contracts/errors.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { Rulebook } from '#libs/policy/rulebook.js';
import { CaseStory } from '../case-story.js';
import { EnquiryModel } from './enquiry-model.suite.js';

const RUNS = Number(process.env['REDRESS_TEST_MODEL_RUNS'] ?? 2_000);
const MINUTE = 60_000;
const rulebook = new Rulebook();

/** How an instant of a body is told: minutes from now. */
type Later = { readonly field: string; readonly minutes: number } | null;

/** Time goes by, then something is said; product and model have to agree on what comes of it. */
class Say implements fc.Command<EnquiryModel, CaseStory> {
  constructor(
    private readonly ms: number,
    private readonly type: CommandType,
    private readonly body: JsonObject,
    private readonly later: Later,
  ) {}

  check = (): boolean => true;
  toString = (): string => `+${this.ms / MINUTE} min ${this.type} ${JSON.stringify([this.body, this.later])}`;

  run(model: EnquiryModel, story: CaseStory): void {
    model.pass(this.ms);
    const now = new Date(model.now).toISOString();
    // the engine rings what is past; at the due instant itself it is still in time
    for (let [alarm] = story.alarms; alarm !== undefined && alarm.at < now; [alarm] = story.alarms) {
      story.now = new Date(Date.parse(alarm.at) + 1).toISOString();
      story.do('RingAlarm', { alarmId: alarm.id, at: story.now });
    }
    story.now = now;
    const { field = '', minutes = 0 } = this.later ?? {};
    const named = this.later === null ? {} : { [field]: new Date(model.now + minutes * MINUTE).toISOString() };
    const body = { ...this.body, ...named };
    expect(takes(story, this.type, body)).toBe(model.say(this.type, body));
    expect(story.state).toMatchObject({ stage: model.stage, closed: model.closed });
    expect(story.verdicts).toEqual(model.verdicts);
  }
}

function takes(story: CaseStory, type: CommandType, body: JsonObject): boolean {
  try {
    story.do(type, body);
    return true;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return false;
  }
}

const bodies: readonly [CommandType, fc.Arbitrary<JsonObject>, string?][] = [
  ['AddNote', fc.constant({ text: 'x' })],
  ['PassOnEnquiry', fc.constant({ toPerson: 'Li', reason: 'x' })],
  [
    'AnswerEnquiry',
    fc.constantFrom<JsonObject>(
      { answer: 'yes', by: 'phone', words: 'x' },
      { answer: 'no', by: 'phone', words: 'x', reason: 'x', alternative: 'x' },
      { answer: 'no', by: 'phone', words: 'x', reason: 'x' },
    ),
  ],
  [
    'AnswerEnquiry',
    fc.constantFrom<JsonObject>(...['yes', 'no'].map((answer) => ({ answer, by: 'phone', words: 'x' }))),
    'promisedBy',
  ],
  [
    'PromiseAnswer',
    fc.constantFrom<JsonObject>(
      { by: 'phone' },
      { by: 'phone', contact: '138' },
      { by: 'phone', toCheck: true, contact: '138' },
    ),
    'answerBy',
  ],
  ['TellDone', fc.constant({ by: 'phone' })],
  ['RecordDisagreement', fc.constant({ words: 'x' })],
  ['HandOver', fc.constantFrom('agent', 'director', 'auditor', 'technician').map((toRole) => ({ toRole }))],
  ['MakePromise', fc.constant({ what: 'x' }), 'by'],
  ['KeepPromise', fc.integer({ min: 1, max: 3 }).map((promise) => ({ promise }))],
  ['ArchiveCase', fc.constant({ summary: 'x' })],
  ['DecideDispute', fc.constant({ dispute: 'property', reason: 'x' })],
];

/** Often on the minute that something falls due, and a second to either side. */
const elapsed = fc.oneof(
  fc.constantFrom(0, 1_000, 29 * MINUTE, 30 * MINUTE, 30 * MINUTE + 1_000, 60 * MINUTE, 24 * 60 * MINUTE),
  fc.integer({ min: 0, max: 3_000 }).map((minutes) => minutes * MINUTE),
);
const minutesOn = fc.constantFrom(-5, 0, 1, 30, 60, 1_440, 1_441, 4_000);

const says = bodies.map(([type, body, field]) =>
  fc
    .tuple(elapsed, body, minutesOn)
    .map(([ms, told, minutes]) => new Say(ms, type, told, field === undefined ? null : { field, minutes })),
);
const ends = fc
  .tuple(elapsed, fc.integer({ min: 0, max: 9 }))
  .map(([ms, luck]) =>
    luck === 0 ? new Say(ms, 'WithdrawCase', { reason: 'x' }, null) : new Say(ms, 'AddNote', { text: 'x' }, null),
  );

describe('an enquiry beside a model of it', () => {
  it(`takes, refuses and judges the same in ${RUNS} runs (R-2.4, C3-T2, C3-T3, C5-1)`, () => {
    const all = fc.commands([...says, ends], { maxCommands: 25, size: 'max' });
    fc.assert(
      fc.property(all, fc.boolean(), (commands, contact) => {
        fc.modelRun(() => {
          const story = new CaseStory(undefined, rulebook).at('2026-03-02 09:00');
          const known = contact ? { contact: '138' } : {};
          story.do('RecordEnquiry', { site: 'lakeside', channel: 'phone', topic: 'fee', question: 'x', ...known });
          return { model: new EnquiryModel(Date.parse(story.now), contact), real: story };
        }, commands);
      }),
      { numRuns: RUNS, seed: 20260302 },
    );
  });
});
