import { type CaseModel, DAY, HOUR, type Said } from './case-model.suite.js';

const SOLVE: Readonly<Record<string, readonly [string, number]>> = {
  major: ['D-3.5a', 10 * DAY],
  important: ['D-3.5b', 3 * DAY],
  minor: ['D-3.5c', 2 * DAY],
};
const IN_HAND = 'accept verify investigate remedy reply revisit';
const EARLY = 'accept verify investigate remedy';

/** 投诉, the way through the seven stages with what D-3.5 and put a time on. */
export function complaint(m: CaseModel, provisional: string): Said {
  const reception = m.now;
  const dayOfReception = m.dayEnd();
  let [severity, assessed, dispute, boundary, promised] = [provisional, false, '', false, false];
  let [round, acknowledged, urges, raised] = [1, 0, 0, false];
  let [harm, harmed] = [false, false];
  let [put, agreed, remedied, helped] = ['', false, false, false];
  let demanded = false;
  const plans = new Map<string, 'free' | 'objected'>();
  const deeds = new Map<string, number>();

  /** Counted from reception: done before counts as done, past is missed at once. */
  const open = (of: string, due: number, ...by: string[]): void => {
    const one = m.owe(of, due, reception);
    const at = Math.min(...by.map((deed) => deeds.get(deed) ?? Infinity));
    if (at !== Infinity) [one.doneAt, one.verdict] = [at, at <= due ? 'met' : 'missed'];
  };
  const openClocks = (): void => {
    const [clause = '', ms = 0] = SOLVE[severity] ?? [];
    if (severity === 'major') {
      open('D-3.5a/hand-over', dayOfReception, 'to director');
      open('D-3.5a/answer', reception + 2 * DAY, 'put');
    }
    if (severity === 'important') {
      open('D-3.5b/hand-over', reception + HOUR, 'to supervisor', 'to department-head', 'to director');
    }
    open(`${clause}/solve`, reception + ms, 'remedied');
  };
  openClocks();
  const deed = (name: string): void => void deeds.set(name, Math.min(m.now, deeds.get(name) ?? Infinity));
  const nextRound = (): void => {
    round += 1;
    [put, agreed, remedied] = ['', false, false];
    m.stage = 'remedy';
  };
  const inform = (): void => void m.owe('R-3.3b/keep-informed', m.now + 3 * DAY);
  const informed = (): void => m.do('R-3.3b/keep-informed');
  const guarded = (table: Said): Said =>
    Object.fromEntries(Object.entries(table).map(([name, work]) => [name, (body) => !harm && work(body)]));

  const told: Said = {
    Acknowledge: m.at(IN_HAND, () => {
      if (acknowledged === round) return false;
      acknowledged = round;
      inform();
    }),
    InformCustomer: m.at(IN_HAND, () => {
      informed();
      inform();
    }),
    ReportHarm: m.at(IN_HAND, () => {
      if (harm) return false;
      [harm, harmed] = [true, true];
    }),
    // as many measures as it takes
    TakeHarmMeasure: m.at(IN_HAND, () => {
      harm = false;
      return harmed;
    }),
    RecordUrging: m.at(IN_HAND, () => {
      urges += 1;
      if (urges < 3 || raised) return;
      raised = true;
      m.owe('P-P2/hand-over', m.now + HOUR);
    }),
    HandOver: m.at(IN_HAND, (body) => {
      const role = String(body['toRole']);
      if (!m.isHolder(body)) return false;
      deed(`to ${role}`);
      if (role === 'director') m.do('D-3.5a/hand-over');
      if (['supervisor', 'department-head', 'director'].includes(role)) m.do('D-3.5b/hand-over');
      if (['supervisor', 'director', 'group-manager'].includes(role)) m.do('P-P2/hand-over');
    }),
    AssessSeverity: m.at(`${EARLY} reply`, ({ severity: its }) => {
      if (assessed && its === severity) return false;
      const changed = its !== severity;
      [severity, assessed] = [String(its), true];
      if (!changed) return;
      m.release('D-3.5');
      openClocks();
    }),
  };
  const handled: Said = {
    ...m.promising(IN_HAND, `${IN_HAND} archive`, () => {
      const may = dispute === 'property' || (dispute === 'non-property' && boundary);
      return may;
    }),
    DecideDispute: m.at(EARLY, ({ dispute: its }) => {
      if (its === dispute || (its === 'non-property' && promised && !boundary)) return false;
      dispute = String(its);
      if (m.stage === 'accept') m.stage = 'verify';
    }),
    TellBoundary: m.at(EARLY, () => !boundary && !promised && (boundary = true)),
    GiveHelp: m.at(`${IN_HAND} archive`, () => (helped = true)),
    VerifyComplaint: m.at('verify', () => void (m.stage = 'investigate')),
    RecordInvestigation: m.at('investigate', () => void (m.stage = 'remedy')),
    ProposeRemedyPlans: m.at('remedy', ({ plans: its }) => {
      const ids = (its as { id: string }[]).map(({ id }) => id);
      if (ids.some((id) => plans.has(id))) return false;
      for (const id of ids) plans.set(id, 'free');
    }),
    PutPlanToCustomer: m.at('remedy', ({ plan }) => {
      if (plans.get(String(plan)) !== 'free' || (dispute === 'non-property' && !boundary)) return false;
      [put, promised, m.stage] = [String(plan), true, 'reply'];
      deed('put');
      m.do('D-3.5a/answer');
      informed();
    }),
    RecordCustomerAnswer: m.at('reply', ({ satisfied }) => {
      if (put === '') return false;
      informed();
      if (satisfied === true) {
        inform();
        [put, agreed] = ['', true];
        return;
      }
      plans.set(put, 'objected');
      nextRound();
    }),
    CompleteRemedy: m.at('reply', () => {
      if (!agreed || remedied) return false;
      remedied = true;
      deed('remedied');
      m.do(`${SOLVE[severity]?.[0] ?? ''}/solve`);
      informed();
      m.owe('D-3.6a/tell-result', m.dayEnd());
      m.owe('P-6/revisit', m.now + 2 * DAY);
    }),
    TellResult: m.at('reply', () => {
      if (!remedied) return false;
      m.do('D-3.6a/tell-result');
      informed();
      m.stage = 'revisit';
    }),
    RecordRevisit: m.at('revisit', ({ outcome, demand, demandKind }) => {
      if ((outcome === 'new-demand') !== (demand !== undefined && demandKind !== undefined)) return false;
      m.do('C3-R/revisit');
      demanded ||= outcome === 'new-demand';
      informed();
      if (outcome !== 'no-answer') m.do('P-6/revisit');
      if (outcome === 'no-answer' || outcome === 'disagreement') m.owe('C3-R/revisit', m.dayEnd(1));
      else if (outcome === 'problem-found') {
        deeds.delete('remedied');
        for (const [clause] of Object.values(SOLVE)) m.reopen(`${clause}/solve`);
        nextRound();
      } else m.stage = 'archive';
    }),
    // C3-R: for what is new a case is opened first, and nobody opens one here
    ArchiveCase: m.at(
      'archive',
      () => !demanded && (dispute === 'property' || helped) && !m.isOwed('R-2.4/promise') && m.end(),
    ),
    WithdrawCase: () => m.end(),
  };
  const promise = handled['MakePromise'];
  return {
    ...told,
    ...guarded(handled),
    MakePromise: (body) => !harm && promise?.(body) === true && (promised = true),
  };
}
