import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describeWithShared, sharedPath } from '../../../test/shared-data.js';
import { wallClockToInstant } from '../civil.js';
import { compileCalendar } from '../ledger/calendar.js';
import { dueAt } from '../ledger/due-at.js';
import { verdict } from '../ledger/verdict.js';

const FILE = 'cn-citizen-messages/messages-with-replies-sample.csv.gz';
const ZONE = 'Asia/Shanghai';
const calendar = compileCalendar([{ id: 'every-day', version: '1', zone: ZONE }]);

/** Of `2019/4/25 9:32:09` or `2019-04-25 09:32:09`, on the clocks of Beijing. */
function instantOf(text: string): string {
  const [year, month, day, ...time] = text.split(/[/\- :]/).map((part) => part.padStart(2, '0'));
  const reading = wallClockToInstant(`${year}-${month}-${day} ${time.join(':')}`, ZONE);
  if (reading === undefined) throw new Error('a time of the messages cannot be read');
  return reading.instant;
}

// Counts only: nothing of a message may appear in a report.
describeWithShared(FILE)('the replies to citizens', () => {
  const rows = parse(gunzipSync(readFileSync(sharedPath(FILE))), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  const replies = rows.map((row) => ({ openedAt: instantOf(row['留言时间']!), metAt: instantOf(row['答复时间']!) }));

  it.each([
    [2, 119],
    [3, 181],
    [10, 527],
  ])('within %i days were %i of 1,161, the others missed', (amount, inTime) => {
    const budget = { unit: 'calendar-days', amount } as const;
    const verdicts = replies.map((reply) => verdict({ budget, ...reply, segments: [], now: reply.metAt }, calendar));
    const missed = verdicts.filter((each) => each.verdict === 'missed').length;
    expect([missed, verdicts.length - missed]).toEqual([1_161 - inTime, inTime]);
    const late = replies.filter(({ openedAt, metAt }) => metAt > (dueAt(budget, openedAt, [], calendar).dueAt ?? ''));
    expect(late.length).toBe(missed);
    expect(verdicts.every(({ marginMs, verdict: judged }) => (marginMs ?? -1) < 0 === (judged === 'missed'))).toBe(
      true,
    );
  });
});
