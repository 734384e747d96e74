/** Which way a time of day without a date is meant. */
export type Towards = 'past' | 'future';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAYS: Readonly<Record<string, number>> = {
  ...{ 前天: -2, 昨天: -1, 昨: -1, y: -1, 今天: 0, 今: 0, 明天: 1, 明: 1, t: 1, 后天: 2 },
};

/**
 * A time as it is said at the desk: `930`, `9:30`, `昨 20:15`, `y 20:15`, `明 9:00`, `t 9:00`, `11-20 8:00`, `30m`, `2h`,
 * `2小时`, `now`. `now`: the site's wall clock, `YYYY-MM-DD HH:mm`. Answers a wall clock `YYYY-MM-DDTHH:mm`; null where it is no time.
 */
export function saidTime(text: string, now: string, towards: Towards): string | null {
  const said = text.normalize('NFKC').trim().toLowerCase().replaceAll('点', ':').replace(/:$/, ':00');
  const nowMs = Date.parse(`${now.slice(0, 16).replace(' ', 'T')}Z`);
  if (said === '' || Number.isNaN(nowMs)) return null;
  const sign = towards === 'past' ? -1 : 1;
  if (/^(现在|刚才|刚刚|now)$/.test(said)) return wall(nowMs);
  const span = /^(\d{1,3})\s*(m|min|分|分钟|h|小时|d|天)$/.exec(said);
  if (span) return wall(nowMs + sign * Number(span[1]) * unitMs(span[2] ?? ''));
  const timed = /^(.*?)\s*(\d{1,2}):?(\d{2})$/.exec(said);
  if (!timed) return null;
  const [, day = '', hour = '', minute = ''] = timed;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return dated(day.trim(), time, nowMs, sign);
}

function dated(day: string, time: string, nowMs: number, sign: number): string | null {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  if (day === '') {
    const here = at(today, time);
    // a time of today that lies the other way is meant of the day beside
    return wall((here - nowMs) * sign < 0 ? here + sign * DAY_MS : here);
  }
  const apart = DAYS[day];
  if (apart !== undefined) return wall(at(today, time) + apart * DAY_MS);
  const date = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(day);
  if (!date) return null;
  const monthDay = `${(date[2] ?? '').padStart(2, '0')}-${(date[3] ?? '').padStart(2, '0')}`;
  if (date[1]) return wall(at(`${date[1]}-${monthDay}`, time));
  const year = Number(today.slice(0, 4));
  const here = at(`${year}-${monthDay}`, time);
  return wall((here - nowMs) * sign < 0 ? at(`${year + sign}-${monthDay}`, time) : here);
}

const unitMs = (unit: string): number =>
  unit.startsWith('m') || unit.startsWith('分') ? MINUTE_MS : unit === 'd' || unit === '天' ? DAY_MS : 60 * MINUTE_MS;

/** Milliseconds of a wall clock read as if it were UTC; NaN where there is no such day. */
function at(date: string, time: string): number {
  const ms = Date.parse(`${date}T${time}:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? NaN : ms;
}

/** NaN stays NaN on the way here: there is no such day. */
const wall = (ms: number): string | null => (Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 16));
