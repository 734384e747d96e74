import { z } from 'zod';

const text = z.object({ zh: z.string(), en: z.string() });

/** What a figure of a board means, in both languages. */
export const definition = z.object({ id: z.string(), text });
export type Definition = z.infer<typeof definition>;

/** One day on the clocks of the sites; promises are counted on the day they were due. */
export const dayRow = z.object({
  /** `YYYY-MM-DD` */
  day: z.string(),
  received: z.number().int(),
  closed: z.number().int(),
  met: z.number().int(),
  missed: z.number().int(),
});
export type DayRow = z.infer<typeof dayRow>;

const share = z.number().min(0).max(1).nullable();

export const siteFigures = z.object({
  site: z.string(),
  region: z.string(),
  received: z.number().int(),
  closed: z.number().int(),
  met: z.number().int(),
  missed: z.number().int(),
  /** met ÷ (met + missed) with its 95 % interval (Wilson); null where nothing was judged */
  onTime: z.object({ share, low: share, high: share }),
  /** cases open now, by the day of receipt */
  backlog: z.object({
    open: z.number().int(),
    /** received more than 7 and more than 30 days ago */
    overWeek: z.number().int(),
    overMonth: z.number().int(),
    oldestDay: z.string().nullable(),
  }),
  /** milliseconds from receipt to closing of cases received in these months; read from a histogram, at most a tenth off */
  closingMs: z.object({ median: z.number().int().nullable(), p90: z.number().int().nullable() }),
});
export type SiteFigures = z.infer<typeof siteFigures>;

export const specialDay = z.object({
  day: z.string(),
  kind: z.enum(['holiday', 'make-up']),
  name: text.nullable(),
});
export type SpecialDay = z.infer<typeof specialDay>;

export const daysBoard = z.object({
  from: z.string(),
  to: z.string(),
  rows: z.array(dayRow),
  /** of the calendar of the site asked for, else of the first in scope: holidays, and workdays that make up for them */
  specialDays: z.array(specialDay),
  definitions: z.array(definition),
});
export type DaysBoard = z.infer<typeof daysBoard>;

export const sitesBoard = z.object({
  from: z.string(),
  to: z.string(),
  rows: z.array(siteFigures),
  definitions: z.array(definition),
});
export type SitesBoard = z.infer<typeof sitesBoard>;

const define = (id: string, zh: string, en: string): Definition => ({ id, text: { zh, en } });

export const DAY_DEFINITIONS: readonly Definition[] = [
  define('received', '当日接到的案件数（按项目所在地的日期）。', 'Cases received that day, on the clocks of the site.'),
  define('closed', '当日办结的案件数。', 'Cases closed that day.'),
  define('met', '当日到期且按时完成的时限数。', 'Deadlines due that day that were kept.'),
  define('missed', '当日到期而未按时完成的时限数。', 'Deadlines due that day that were missed.'),
];

export const SITE_DEFINITIONS: readonly Definition[] = [
  define('received', '期间内接到的案件数。', 'Cases received in the period.'),
  define('closed', '期间内办结的案件数。', 'Cases closed in the period.'),
  define(
    'onTime',
    '按时数 ÷（按时数 + 超时数），按到期日计入期间；附 95% 置信区间，样本小则区间宽。',
    'Kept ÷ (kept + missed), by the day due; with its 95 % interval, wide where the numbers are small.',
  ),
  define(
    'missedPerThousand',
    '期间内超时的时限数，按每千件接到的案件折算。',
    'Deadlines missed in the period for every 1,000 cases received in it.',
  ),
  define(
    'closingMs',
    '从接到至办结的时长（中位数与九成位数），由直方图读出，误差不超过一成；按接到月份计入。',
    'Time from receipt to closing (median, ninth decile), by month of receipt; read from a histogram, at most a tenth off.',
  ),
  define(
    'backlog',
    '现在未办结的案件，及其中接到已逾七日、三十日的件数。',
    'Cases open now, and of these received more than 7 and 30 days ago.',
  ),
];
