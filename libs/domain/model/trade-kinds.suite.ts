import { type Body, type CaseModel, DAY, MINUTE, type Said } from './case-model.suite.js';

const after = (at: unknown, now: number): boolean => Date.parse(String(at)) > now;

const TASKS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'leak-in-progress': {
    'R-3.2a/task#place-and-situation': 5,
    'R-3.2a/task#valve-closed': 5,
    'R-3.2a/task#technician-dispatched': 5,
  },
  'power-cut': {
    'R-3.2c/task#place-and-situation': 5,
    'R-3.2c/task#breaker-checked': 5,
    'R-3.2c/task#works-called': 5,
  },
  fight: {
    ...{ 'R-3.2d/task#guards-to-scene': 3, 'R-3.2d/task#police-called': 3, 'R-3.2d/task#keep-away-told': 3 },
    ...{ 'R-3.2d/task#place-and-situation': 5, 'R-3.2d/task#captain-told': 10, 'R-3.2d/task#superiors-told': 10 },
  },
};

/** 突发事件 */
export function emergency(m: CaseModel, type: keyof typeof TASKS & string, placeKnown: boolean): Said {
  const done = new Set<string>();
  let filed = false;
  const under = 'accept investigate remedy';
  const all = `${under} reply archive`;
  for (const [id, minutes] of Object.entries(TASKS[type] ?? {})) m.owe(id, m.now + minutes * MINUTE);
  if (type === 'power-cut') m.owe('R-3.2c/keep-informed', m.now + 30 * MINUTE);
  const finish = (task: string): boolean => {
    const known = m.owed.find(({ id }) => id.endsWith(`task#${task}`));
    if (known === undefined || task === 'closing-report' || done.has(task)) return false;
    done.add(task);
    m.do(known.id);
    if (task === 'technician-dispatched') m.owe('R-3.2a/keep-informed', m.now + 15 * MINUTE);
    return true;
  };
  if (placeKnown) finish('place-and-situation');
  const calm = () => void (type === 'fight' && m.owe('R-3.2d/task#coordination', m.now + DAY));
  return {
    ...m.promising(all),
    HandOver: m.at(all, m.isHolder),
    CompleteTask: m.at(all, ({ task }) => finish(String(task))),
    TellSetOut: m.at(under, ({ expectedAt }) => {
      if (!after(expectedAt, m.now)) return false;
      finish('technician-dispatched');
      m.do('R-3.2a/keep-informed');
    }),
    TellProgress: m.at(under, ({ expectedAt }) => {
      if (expectedAt === undefined ? type === 'power-cut' : !after(expectedAt, m.now)) return false;
      m.do('R-3.2c/keep-informed');
      if (type === 'power-cut') m.owe('R-3.2c/keep-informed', m.now + 30 * MINUTE);
      if (m.stage === 'accept') m.stage = 'investigate';
    }),
    StabiliseEmergency: m.at('accept investigate', () => {
      calm();
      m.stage = 'remedy';
    }),
    EndEmergency: m.at(under, () => {
      m.do('R-3.2c/keep-informed', 'R-3.2a/keep-informed');
      calm();
      m.owe(type === 'fight' ? 'R-3.2d/tell-result' : 'D-3.6a/tell-result', m.dayEnd());
      m.owe('P-7/task#closing-report', m.dayEnd(1));
      m.stage = 'reply';
    }),
    // the closing report closes something: it is written once it is over
    FileEmergencyReport: m.at('reply archive', () => {
      if (filed) return false;
      filed = true;
      m.do('P-7/task#closing-report');
    }),
    TellResult: m.at('reply', () => {
      m.do('R-3.2d/tell-result', 'D-3.6a/tell-result');
      m.stage = 'archive';
    }),
    ArchiveCase: m.at('archive', () => {
      const tasks = m.owed.some(({ of, id }) => of.includes('/task') && m.isOwed(id));
      return !tasks && filed && !m.isOwed('R-2.4/promise') && m.end();
    }),
    // R-3.2d: guards and police go there whoever takes the report back
    WithdrawCase: () => {
      const first = m.owed.find(({ of, id }) => of.includes('/task') && m.isOwed(id));
      return first?.id.startsWith('R-3.2d') !== true && m.end();
    },
  };
}

const DISPATCH: Readonly<Record<string, readonly [string, number]>> = {
  leak: ['R-3.2a/dispatch', 15],
  power: ['R-3.2c/dispatch', 15],
  cleaning: ['R-3.2b/dispatch', 30],
};
const REVISITS = ['D-5.1b/revisit', 'D-5.1c/revisit', 'D-5.1d/revisit'];

/** 报修 */
export function repair(m: CaseModel, reported: string, building: boolean): Said {
  let [category, dispatched, toCleaning, repaired, revisited, tight] = [reported, false, false, false, false, false];
  const NO_TRIP = { setOut: false, told: false, there: false };
  let trip = NO_TRIP;
  let quote: 'none' | 'asked' | 'accepted' | 'declined' = 'none';
  let charged = false;
  let demanded = false;
  let lastTry: number | null = null;
  const [first, minutes] = DISPATCH[reported] ?? ['D-1/dispatch', 120];
  m.owe(first, m.now + minutes * MINUTE);
  m.owe('D-1/solve', m.now + 3 * DAY);
  const followed = () => void (building && m.owe('C4-6/keep-informed', m.dayEnd(1)));
  followed();
  const early = 'accept investigate remedy';
  const work = 'investigate remedy';
  const desk = `${early} reply revisit`;
  const DISPATCHED = ['R-3.2a/dispatch', 'R-3.2b/dispatch', 'R-3.2c/dispatch', 'D-1/dispatch', 'D-5.1e/dispatch'];
  const rectify = (): void => {
    m.reopen('D-1/solve');
    m.owe('D-5.1e/dispatch', m.now + 30 * MINUTE);
    followed();
    [trip, tight] = [NO_TRIP, false];
    m.stage = 'remedy';
  };
  const revisit = ({ outcome, demand, demandKind }: Body): boolean => {
    const told = demand !== undefined && demandKind !== undefined;
    const apart = lastTry === null ? 60 : Math.abs(m.minuteOfDay(lastTry) - m.minuteOfDay());
    if ((outcome === 'new-demand') !== told || Math.min(apart, 24 * 60 - apart) < 60) return false;
    m.do('C3-R/revisit');
    demanded ||= told;
    if (outcome !== 'no-answer') m.do(...REVISITS);
    const again = outcome === 'no-answer' || outcome === 'disagreement';
    lastTry = again ? m.now : null;
    if (again) m.owe('C3-R/revisit', m.dayEnd(1));
    else if (outcome === 'problem-found') rectify();
    else [revisited, m.stage] = [true, 'archive'];
    return true;
  };
  return {
    ...m.promising(desk, `${desk} archive`),
    HandOver: m.at(desk, m.isHolder),
    AgreeAppointment: m.at(early, ({ from, until }) => {
      if (!after(from, m.now) || Date.parse(String(until)) <= Date.parse(String(from))) return false;
      m.do('R-2.4/arrive');
      m.owe('R-2.4/arrive', Date.parse(String(until)));
    }),
    DispatchTechnician: m.at(early, () => {
      m.do(...DISPATCHED);
      [dispatched, trip] = [true, NO_TRIP];
      if (m.stage === 'accept') m.stage = 'investigate';
    }),
    PassToCleaning: m.at(early, () => {
      if (category !== 'cleaning') return false;
      m.do(...DISPATCHED);
      [dispatched, toCleaning, m.stage] = [true, true, 'remedy'];
    }),
    SetOut: m.at(work, ({ eta }) => {
      if (!dispatched || toCleaning || Date.parse(String(eta)) < m.now) return false;
      m.do('D-5.1e/dispatch');
      m.owe('R-3.2a/keep-informed', m.now + 10 * MINUTE);
      trip = { ...NO_TRIP, setOut: true };
    }),
    TellArrival: m.at(work, () => {
      if (!trip.setOut || trip.told) return false;
      m.do('R-3.2a/keep-informed');
      trip = { ...trip, told: true };
    }),
    Arrive: m.at(work, () => {
      if (!trip.setOut || trip.there) return false;
      m.do('R-3.2a/keep-informed', 'R-2.4/arrive');
      trip = { ...trip, there: true };
    }),
    RecordDiagnosis: m.at(work, (body) => {
      if (!trip.there || (body['expectedBy'] !== undefined && !after(body['expectedBy'], m.now))) return false;
      charged = body['charged'] === true;
      category = String(body['category'] ?? category);
      m.stage = 'remedy';
    }),
    QuoteRepair: m.at('remedy', () => {
      if (!charged || quote === 'asked' || quote === 'accepted') return false;
      quote = 'asked';
    }),
    RecordQuoteAnswer: m.at('remedy', ({ accepted }) => {
      if (quote !== 'asked') return false;
      quote = accepted === true ? 'accepted' : 'declined';
    }),
    FollowUpRepair: m.at(work, () => {
      m.do('C4-6/keep-informed');
      followed();
    }),
    CompleteRepair: m.at('remedy', ({ photos }) => {
      const ready = trip.there && (!charged || quote === 'accepted') && Array.isArray(photos) && photos.length > 0;
      if (!toCleaning && !ready) return false;
      m.do('D-1/solve', 'C4-6/keep-informed', 'R-2.4/arrive', 'D-5.1e/dispatch');
      if (category === 'leak') m.owe('D-5.1c/test', m.now + DAY);
      else {
        m.owe('D-3.6a/tell-result', m.dayEnd());
        m.owe(category === 'safety-equipment' ? 'D-5.1b/revisit' : 'D-5.1d/revisit', m.now + 2 * DAY);
      }
      [repaired, revisited, lastTry, m.stage] = [true, false, null, 'reply'];
    }),
    RecordWaterTest: m.at('reply', ({ tight: holds }) => {
      if (category !== 'leak' || tight) return false;
      m.do('D-5.1c/test');
      if (holds !== true) return rectify();
      tight = true;
      m.owe('D-3.6a/tell-result', m.dayEnd());
      m.owe('D-5.1c/revisit', m.now + 3 * DAY);
    }),
    RecordAcceptance: m.at('reply revisit', ({ accepted }) => {
      if (accepted === true) return;
      m.do('D-3.6a/tell-result', 'C3-R/revisit', ...REVISITS);
      rectify();
    }),
    TellResult: m.at('reply', () => {
      if (category === 'leak' && !tight) return false;
      m.do('D-3.6a/tell-result');
      m.stage = 'revisit';
    }),
    RecordRevisit: m.at('revisit', revisit),
    // C3-R: for what is new a case is opened first, and nobody opens one here
    ArchiveCase: m.at('archive', () => !demanded && !m.isOwed('R-2.4/promise') && m.end()),
    // D-5.1a: what was repaired is revisited
    WithdrawCase: () => (!repaired || revisited) && m.end(),
  };
}
