import { type Station, shiftsOf, textOfShifts } from './roster-text.js';

const zone = 'Asia/Shanghai';
const names: Readonly<Record<Station, string>> = { telephone: '电话', counter: '柜台', chat: '在线' };
const stationOf = (word: string) =>
  (Object.keys(names) as Station[]).find((each) => [each, names[each]].includes(word));
const read = (text: string) => shiftsOf(text, { month: '2026-03', zone, stationOf });

describe('a roster as it is typed', () => {
  it('has one shift a line, in the time of the site, over midnight where it ends before it begins', () => {
    expect(read('03-10 08:00-16:00 电话 li\n\n  31 22:00 – 06:00 counter wang\n')).toEqual({
      shifts: [
        { person: 'li', station: 'telephone', from: '2026-03-10T00:00:00.000Z', to: '2026-03-10T08:00:00.000Z' },
        { person: 'wang', station: 'counter', from: '2026-03-31T14:00:00.000Z', to: '2026-03-31T22:00:00.000Z' },
      ],
      bad: [],
    });
  });

  it('says which line is none', () => {
    const text = ['03-10 08:00-16:00 电话 li', '03-10 八点 电话 li', '03-10 08:00-16:00 门口 li'].join('\n');
    expect(read(text).bad.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('is read back as it was', () => {
    const { shifts } = read('03-10 08:00-16:00 电话 li\n03-31 22:00-06:00 在线 agent@lakeside');
    expect(read(textOfShifts(shifts, zone, (station) => names[station]))).toEqual({ shifts, bad: [] });
  });
});
