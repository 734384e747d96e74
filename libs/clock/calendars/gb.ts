import { type OfficialPlace, type OfficialYear, officialLayer } from './official-year.js';

/**
 * Bank holidays of England and Wales as proclaimed. One that falls on a weekend is taken on the next working day: the
 * substitute day stands here, the weekend needs no entry. 2020 moved May Day to VE Day; 2022 moved the spring holiday to
 * the jubilee; 2022 and 2023 had one-off days (state funeral, coronation).
 */
export const GB_OFFICIAL_YEARS: Readonly<Record<number, OfficialYear>> = {
  2015: {
    off: "New Year's Day 01-01; Good Friday 04-03; Easter Monday 04-06; Early May 05-04; Spring 05-25; Summer 08-31; Christmas Day 12-25; Boxing Day (substitute) 12-28",
  },
  2016: {
    off: "New Year's Day 01-01; Good Friday 03-25; Easter Monday 03-28; Early May 05-02; Spring 05-30; Summer 08-29; Boxing Day 12-26; Christmas Day (substitute) 12-27",
  },
  2017: {
    off: "New Year's Day (substitute) 01-02; Good Friday 04-14; Easter Monday 04-17; Early May 05-01; Spring 05-29; Summer 08-28; Christmas Day 12-25; Boxing Day 12-26",
  },
  2018: {
    off: "New Year's Day 01-01; Good Friday 03-30; Easter Monday 04-02; Early May 05-07; Spring 05-28; Summer 08-27; Christmas Day 12-25; Boxing Day 12-26",
  },
  2019: {
    off: "New Year's Day 01-01; Good Friday 04-19; Easter Monday 04-22; Early May 05-06; Spring 05-27; Summer 08-26; Christmas Day 12-25; Boxing Day 12-26",
  },
  2020: {
    off: "New Year's Day 01-01; Good Friday 04-10; Easter Monday 04-13; VE Day 05-08; Spring 05-25; Summer 08-31; Christmas Day 12-25; Boxing Day (substitute) 12-28",
  },
  2021: {
    off: "New Year's Day 01-01; Good Friday 04-02; Easter Monday 04-05; Early May 05-03; Spring 05-31; Summer 08-30; Christmas Day (substitute) 12-27; Boxing Day (substitute) 12-28",
  },
  2022: {
    off: "New Year's Day (substitute) 01-03; Good Friday 04-15; Easter Monday 04-18; Early May 05-02; Spring 06-02; Platinum Jubilee 06-03; Summer 08-29; State Funeral 09-19; Boxing Day 12-26; Christmas Day (substitute) 12-27",
  },
  2023: {
    off: "New Year's Day (substitute) 01-02; Good Friday 04-07; Easter Monday 04-10; Early May 05-01; Coronation 05-08; Spring 05-29; Summer 08-28; Christmas Day 12-25; Boxing Day 12-26",
  },
  2024: {
    off: "New Year's Day 01-01; Good Friday 03-29; Easter Monday 04-01; Early May 05-06; Spring 05-27; Summer 08-26; Christmas Day 12-25; Boxing Day 12-26",
  },
  2025: {
    off: "New Year's Day 01-01; Good Friday 04-18; Easter Monday 04-21; Early May 05-05; Spring 05-26; Summer 08-25; Christmas Day 12-25; Boxing Day 12-26",
  },
  2026: {
    off: "New Year's Day 01-01; Good Friday 04-03; Easter Monday 04-06; Early May 05-04; Spring 05-25; Summer 08-31; Christmas Day 12-25; Boxing Day (substitute) 12-28",
  },
  2027: {
    off: "New Year's Day 01-01; Good Friday 03-26; Easter Monday 03-29; Early May 05-03; Spring 05-31; Summer 08-30; Christmas Day (substitute) 12-27; Boxing Day (substitute) 12-28",
  },
};

const HOURS = [['09:00', '17:00']] as const;

const ENGLAND_AND_WALES: OfficialPlace = {
  id: 'gb-england-wales',
  zone: 'Europe/London',
  week: { monday: HOURS, tuesday: HOURS, wednesday: HOURS, thursday: HOURS, friday: HOURS },
  names: {
    "New Year's Day": { zh: '元旦', en: "New Year's Day" },
    "New Year's Day (substitute)": { zh: '元旦（补假）', en: "New Year's Day (substitute day)" },
    'Good Friday': { zh: '耶稣受难日', en: 'Good Friday' },
    'Easter Monday': { zh: '复活节星期一', en: 'Easter Monday' },
    'Early May': { zh: '五月初银行假日', en: 'Early May bank holiday' },
    'VE Day': { zh: '欧战胜利纪念日', en: 'Early May bank holiday (VE Day)' },
    Spring: { zh: '春季银行假日', en: 'Spring bank holiday' },
    Summer: { zh: '夏季银行假日', en: 'Summer bank holiday' },
    'Platinum Jubilee': { zh: '女王登基七十周年', en: 'Platinum Jubilee bank holiday' },
    'State Funeral': { zh: '女王国葬', en: 'State Funeral of Queen Elizabeth II' },
    Coronation: { zh: '国王加冕', en: 'Coronation of King Charles III' },
    'Christmas Day': { zh: '圣诞节', en: 'Christmas Day' },
    'Christmas Day (substitute)': { zh: '圣诞节（补假）', en: 'Christmas Day (substitute day)' },
    'Boxing Day': { zh: '节礼日', en: 'Boxing Day' },
    'Boxing Day (substitute)': { zh: '节礼日（补假）', en: 'Boxing Day (substitute day)' },
  },
};

/** Monday to Friday, 09:00 to 17:00 in London, until an inner layer says otherwise. Beyond its years what is counted is provisional. */
export const GB_CALENDAR = officialLayer(GB_OFFICIAL_YEARS, '2027', ENGLAND_AND_WALES);
