import type { JsonObject } from '#libs/contracts/json.js';

/** What the documents say of an enquiry, told a second time and without the product's own rules: for the model test alone. */

export interface ModelObligation {
  readonly id: string;
  readonly of: string;
  readonly due: number;
  verdict: 'open' | 'met' | 'missed' | 'waived';
  done: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LEADERS = ['supervisor', 'department-head', 'director', 'group-manager'];

type Body = Readonly<Record<string, unknown>> & JsonObject;

export class EnquiryModel {
  stage: 'accept' | 'investigate' | 'reply' | 'archive' = 'accept';
  closed = false;
  readonly obligations: ModelObligation[] = [];
  private contact: boolean;
  private wordOwed = false;
  private disagreements = 0;
  private readonly promises: boolean[] = [];

  constructor(
    public now: number,
    contact: boolean,
  ) {
    this.contact = contact;
  }

  /** Time goes by: what was due before now and is open is missed. */
  pass(ms: number): void {
    this.now += ms;
    for (const one of this.obligations) if (one.verdict === 'open' && one.due < this.now) one.verdict = 'missed';
  }

  /** True: taken, and the model has moved on. */
  say(command: string, body: Body): boolean {
    if (this.closed) return false;
    const taken = (this as unknown as Record<string, (body: Body) => boolean | undefined>)[command];
    return taken === undefined ? false : taken.call(this, body) === true;
  }

  get verdicts(): Record<string, string> {
    return Object.fromEntries(this.obligations.map(({ id, verdict }) => [id, verdict]));
  }

  protected AddNote = (): boolean => true;

  protected PassOnEnquiry = (): boolean => {
    if (this.stage === 'archive') return false;
    this.owe('C3-T2/answer', this.now + 30 * MINUTE);
    this.stage = 'reply';
    return true;
  };

  protected AnswerEnquiry = ({ answer, reason, alternative, promisedBy }: Body): boolean => {
    if (this.stage === 'archive') return false;
    const by = typeof promisedBy === 'string' ? Date.parse(promisedBy) : undefined;
    if (answer === 'no' && (reason === undefined || alternative === undefined || by !== undefined)) return false;
    if (by !== undefined && by <= this.now) return false;
    this.do('C3-T2/answer', 'R-2.4/answer', 'C5-1/answer');
    if (by !== undefined) {
      this.owe('R-2.4/solve', by);
      this.wordOwed = true;
    }
    this.stage = 'archive';
    return true;
  };

  protected PromiseAnswer = ({ answerBy, toCheck, contact }: Body): boolean => {
    if (this.stage === 'archive') return false;
    const by = Date.parse(String(answerBy));
    if (contact === undefined && !this.contact) return false;
    if (by <= this.now || (toCheck === true && by > this.now + 24 * HOUR)) return false;
    this.contact = true;
    this.owe('R-2.4/answer', by);
    if (toCheck === true) this.owe('C5-1/answer', this.now + 24 * HOUR);
    if (this.stage === 'accept') this.stage = 'investigate';
    return true;
  };

  protected TellDone = (): boolean => {
    if (this.stage !== 'archive' || !this.wordOwed) return false;
    this.do('R-2.4/solve');
    this.wordOwed = false;
    return true;
  };

  protected RecordDisagreement = (): boolean => {
    if (this.stage !== 'archive' && this.stage !== 'reply') return false;
    this.disagreements += 1;
    if (this.disagreements >= 2) this.owe('C3-T3/hand-over', this.now + HOUR);
    this.stage = 'reply';
    return true;
  };

  protected HandOver = ({ toRole }: Body): boolean => {
    if (toRole === 'auditor') return false;
    if (LEADERS.includes(String(toRole))) this.do('C3-T3/hand-over');
    return true;
  };

  protected MakePromise = ({ by }: Body): boolean => {
    const due = Date.parse(String(by));
    if (this.stage === 'archive' || due <= this.now) return false;
    this.promises.push(false);
    const id = `R-2.4/promise#${this.promises.length}`;
    this.obligations.push({ id, of: id, due, verdict: 'open', done: false });
    return true;
  };

  protected KeepPromise = ({ promise }: Body): boolean => {
    if (this.promises[Number(promise) - 1] !== false) return false;
    this.promises[Number(promise) - 1] = true;
    this.do(`R-2.4/promise#${String(promise)}`);
    return true;
  };

  protected ArchiveCase = (): boolean => {
    const stillOwed = ['C3-T3/hand-over', 'R-2.4/promise'].some((of) => this.obligations.some((one) => owed(one, of)));
    if (this.stage !== 'archive' || this.wordOwed || stillOwed) return false;
    return this.end();
  };

  protected WithdrawCase = (): boolean => this.end();

  private end(): boolean {
    this.closed = true;
    for (const one of this.obligations) if (one.verdict === 'open') one.verdict = 'waived';
    return true;
  }

  private owe(of: string, due: number): void {
    const place = 1 + this.obligations.filter((one) => one.of === of).length;
    this.obligations.push({ id: place === 1 ? of : `${of}#${place}`, of, due, verdict: 'open', done: false });
  }

  private do(...these: string[]): void {
    for (const one of this.obligations.filter(({ of }) => these.includes(of))) {
      if (one.verdict === 'open') one.verdict = 'met';
      one.done = true;
    }
  }
}

const owed = (one: ModelObligation, of: string): boolean =>
  one.of.startsWith(of) && (one.verdict === 'open' || (one.verdict === 'missed' && !one.done));
