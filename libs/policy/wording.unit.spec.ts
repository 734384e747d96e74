import { caseCommands } from '#libs/contracts/commands.js';
import { propertyCn12 } from './packs/property-cn/property-cn-1-2.js';
import { OUTGOING, complaintAfterTheEnd, refuseComplaining, wordingOf, wordingOfCommand } from './wording.js';

const rules = propertyCn12.wording;
const found = (text: string) =>
  wordingOf(text, rules).map(({ rule, clause, found: words }) => [rule, clause, ...words]);

describe('wording of what goes out', () => {
  it.each([
    ['negative', 'C1-11', '我们不能马上过来', '不能'],
    ['negative', 'C1-11', "We can't come today", "can't"],
    ['negative', 'C1-11', 'We can’t come today', "can't"],
    ['negative', 'C1-11', 'But the pump is old', 'but'],
    ['stiff', 'C1-11', '您必须自己登记', '必须'],
    ['blaming', 'C1-11', '这不归我管', '不归我管'],
    ['reproach', 'C1-11', '您应该早点说', '您应该早'],
    ['complaining', 'P-N4', '以后别再为这种事打来', '以后别再'],
  ])('%s (%s): %s', (rule, clause, text, words) => {
    expect(found(text)).toEqual([[rule, clause, words]]);
  });

  it('C1-11: says what was found once, and an alternative in both languages', () => {
    const [advice, ...more] = wordingOf('这里不可以停车', rules);
    expect(more).toEqual([]);
    expect(advice?.found).toEqual(['不可以']);
    expect(advice?.advice.zh).toContain('说能做什么');
    expect(advice?.advice.en).toContain('Say what can be done');
  });

  it.each(['The button of the lift is being replaced; butter is not our trade', '师傅今天下午三点到，修好后告诉您'])(
    'C1-11: has nothing against %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('C1-11: looks at what is said to the household, and not at its own words or at notes for the house', () => {
    const body = { by: 'phone', words: '没办法', reason: '不清楚' };
    expect(wordingOfCommand('TellResult', body, rules).map(({ field }) => field)).toEqual(['words']);
    expect(wordingOfCommand('RecordCustomerAnswer', { satisfied: false, words: '没办法' }, rules)).toEqual([]);
    expect(wordingOfCommand('AddNote', { text: '没办法' }, rules)).toEqual([]);
  });

  it('knows of every command that has a field called words whether they are ours', () => {
    const theirs = [
      'RecordCustomerAnswer',
      'RecordRevisit',
      'RecordDisagreement',
      'AcceptService',
      'RefuseService',
      'RecordQuoteAnswer',
      'RecordAcceptance',
    ];
    const ofTheHouse = [
      ...['CompleteTask', 'StabiliseEmergency', 'EndEmergency', 'ReceiveDocument', 'RecordInspection'],
      ...['ReportHarm', 'CallForHelp', 'ReceiveApart', 'GiveHelp', 'EscalateMatter', 'RecordPosition', 'HoldTalks'],
      ...['RouteAsRepair', 'RecordUrging', 'TakeSecondLook'],
      ...['CompleteFormality', 'AgreeAppointment', 'FollowUpRepair', 'RecordWaterTest', 'RecordReminderCall'],
    ];
    const withWords = Object.entries(caseCommands)
      .filter(([, schema]) => 'shape' in schema && 'words' in schema.shape)
      .map(([type]) => type);
    const undecided = withWords.filter((type) => !(type in OUTGOING) && ![...theirs, ...ofTheHouse].includes(type));
    expect(undecided).toEqual([]);
  });

  it('P-N4: lets nothing complaining out once a case is over, and a thanks all the same', () => {
    expect(() => refuseComplaining('All this effort for you', rules)).toThrow(
      expect.objectContaining({
        code: 'wording-refused',
        details: expect.objectContaining({ clause: 'P-N4' }) as object,
      }),
    );
    expect(() => refuseComplaining('谢谢您的耐心', rules)).not.toThrow();
    // what C1-11 advises against is no complaint
    expect(complaintAfterTheEnd('我们不能', rules)).toBeUndefined();
  });

  it('finds no fault with the templates of its own notices', () => {
    const texts = propertyCn12.notices.flatMap(({ text }) => [text.zh, text.en]);
    expect(texts.flatMap((text) => found(text))).toEqual([]);
  });
});
