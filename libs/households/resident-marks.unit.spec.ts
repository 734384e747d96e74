import { createHash } from 'node:crypto';
import { householdsOf } from './households-of.js';
import { entryMark, marksAsked, marksOfResident, roomParts } from './resident-marks.js';

const vault = { mark: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32) };
const WANG = { room: '3-1201', name: '王 小明', phones: ['138 0000 1111', '0755-8888 2222'] };
const finds = (question: string, site = 'harbour') =>
  marksAsked(vault, site, question).some((mark) => marksOfResident(vault, 'harbour', WANG).includes(mark));

describe('what a resident is found by', () => {
  it.each([
    '3栋1201室',
    '３－1201',
    '3 1201',
    '3-1201',
    '1201',
    '13800001111',
    '138-0000-1111',
    '1111',
    '2222',
    '王小明',
  ])('is %s', (question) => expect(finds(question)).toBe(true));

  it.each(['31201', '3-120', '3', '111', '0000', '王', '小明', '1380000', '3-1-1201', '！？'])(
    'is not %s: a beginning is no mark',
    (question) => expect(finds(question)).toBe(false),
  );

  it('counts at one site only', () => {
    expect(finds('3-1201', 'hillside')).toBe(false);
  });

  it('reads building, staircase and flat however they are written', () => {
    expect(roomParts('A座2单元1201号')).toEqual(['a', '2', '1201']);
    expect(roomParts('—')).toEqual([]);
  });

  it('takes room and name for the same resident, whatever the numbers', () => {
    const moved = { ...WANG, room: '3栋1201', name: '王小明', phones: [] };
    expect(entryMark(vault, 'harbour', moved)).toBe(entryMark(vault, 'harbour', WANG));
    expect(entryMark(vault, 'harbour', { ...WANG, name: '王小红' })).not.toBe(entryMark(vault, 'harbour', WANG));
  });
});

describe('households', () => {
  const one = (residentId: string, room: string) => ({ residentId, room, name: residentId, phones: [] });

  it('are residents of one room, rooms in the order of their numbers', () => {
    const { items, more } = householdsOf([one('a', '10-101'), one('b', '9-101'), one('c', '10栋101室')]);
    expect(items.map(({ room, residents }) => [room, residents.length])).toEqual([
      ['9-101', 1],
      ['10-101', 2],
    ]);
    expect(more).toBe(false);
  });

  it('say that there are more than are shown', () => {
    const many = Array.from({ length: 21 }, (_, at) => one(`r${at}`, `1-${at + 100}`));
    expect(householdsOf(many)).toMatchObject({ more: true, items: { length: 20 } });
  });
});
