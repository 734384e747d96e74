import { CaseModel } from './case-model.suite.js';
import { RULES_TOLD_AGAIN } from './rules-told-again.suite.js';

/*
 * Reads the rules told again; knows none of them. A kind stands with its sets of stages, and has each rule of `all` that
 * it does not tell itself; a command with the stages that take it (`*`: all) and its steps:
 *   ? a | b & c     refused unless it holds; `!a`, `a=b`, `a!=b`, `a<=b`, `a~b,c` (one of them); `owed:X`, `exists:X`
 *   once x          refused where x is remembered, else remembered
 *   x := v          remembered, or whether it holds; `x += 1`, `x -= v`; `off x y` forgets; `$x` is a field of what is
 *                   said, `{x}` puts a value into a name
 *   owe ID DUE      in `30m`, `2h`, `3d`, at `eod` (end of the local day, `+1`: of the next), at an instant;
 *                   `done` when it was done if it was; `ID#a,b` are two
 *   do, release, reopen ID (`*`: whatever stands there), end, -> stage; `use` and `try` steps named by `def`, `try`
 *                   whatever comes of them
 * and `a and b if c` after steps is about these. `first` comes before each command below it.
 */
type Value = string | number | boolean | undefined;
type Body = Readonly<Record<string, unknown>>;
interface Kind {
  readonly stages: ReadonlyMap<string, string[]>;
  readonly rules: Map<string, { readonly stages: string[]; readonly steps: string[] }>;
}

const DAY = 86_400_000;
const UNITS: Readonly<Record<string, number>> & { m: number } = { m: 60_000, h: 3_600_000, d: DAY };
/** All stories play at one site, eight hours ahead of UTC all the year. */
const ZONE = DAY / 3;
const SIGNS: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<=': (a, b) => Number(a) <= Number(b),
  '>=': (a, b) => Number(a) >= Number(b),
  '>': (a, b) => Number(a) > Number(b),
  '~': (a, b) => String(b).split(',').includes(String(a)),
};

function parse(text: string): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  let kind: Kind = { stages: new Map(), rules: new Map() };
  let first: string[] = [];
  for (const line of text
    .trim()
    .replaceAll(/\n {4,}/g, '; ')
    .split('\n')) {
    const [head = '', tail = ''] = line.trim().split(/:(.*)/);
    const [word = '', ...names] = head.replace('def ', '').split(' ');
    const steps = tail
      .split(';')
      .map((step) => step.trim())
      .filter((step) => step !== '');
    if (!line.startsWith(' ')) {
      const sets = names.map((set) => set.split('=')).map(([name = '', of = '']) => [name, of.split(',')] as const);
      kind = { stages: new Map(sets), rules: new Map(kinds.get('all')?.rules) };
      kinds.set(word, kind);
      first = [];
    } else if (word === 'first') first = steps;
    else kind.rules.set(word, { stages: names, steps: [...first, ...steps] });
  }
  return kinds;
}

const KINDS = parse(RULES_TOLD_AGAIN);

/** A model of a case of this kind that begins now, with what is known of it at its beginning. */
export function modelOf(kind: string, now: number, known: Readonly<Record<string, Value>>): CaseModel {
  const model = new CaseModel(now);
  const its = KINDS.get(kind);
  if (its === undefined) throw new Error(`the sheet has no kind ${kind}`);
  const reader = new Reader(model, its, new Map(Object.entries(known)));
  if (its.rules.has('begin')) reader.run('begin');
  model.say = (command, body) => reader.say(command, body as Body);
  return model;
}

class Reader {
  private body: Body = {};

  constructor(
    private readonly model: CaseModel,
    private readonly kind: Kind,
    private readonly known: Map<string, Value>,
  ) {}

  say(command: string, body: Body): boolean {
    const rule = this.kind.rules.get(command);
    const takes = (name: string): boolean =>
      name === '*' || name === this.model.stage || (this.kind.stages.get(name) ?? []).some(takes);
    if (this.model.closed || rule?.stages.some(takes) !== true) return false;
    this.body = body;
    return this.run(command);
  }

  run(name: string): boolean {
    const rule = this.kind.rules.get(name);
    if (rule === undefined) throw new Error(`the sheet does not tell ${name}`);
    return rule.steps.every((step) => this.step(step));
  }

  /** False where it refuses. */
  private step(written: string): boolean {
    const [plain = '', condition] = written.split(' if ');
    if (condition !== undefined && !this.holds(condition)) return true;
    return plain.split(' and ').every((one) => this.act(one));
  }

  private act(written: string): boolean {
    const [verb = '', ...words] = written
      .replaceAll(/\{([^}]+)\}/g, (_all, name: string) => String(this.value(name)))
      .split(' ');
    const [name = '', argument = ''] = words;
    const { model, known } = this;
    if (verb === '?') return this.holds(words.join(' '));
    if (verb === 'once' && known.has(name)) return false;
    if (verb === 'use' || verb === 'try') {
      if (argument !== '') known.set('arg', this.value(argument));
      return this.run(name) || verb === 'try';
    }
    if (verb === 'once') known.set(name, 1);
    else if (verb === 'off') for (const one of words) known.delete(one);
    else if (verb === '->') model.stage = name;
    else if (verb === 'do') for (const pattern of words) model.settle(pattern);
    else if (verb === 'release') model.settle(name, true);
    else if (verb === 'reopen') model.reopen(name);
    else if (verb === 'owe') this.owe(words);
    else if (verb === 'end') {
      model.closed = true;
      model.settle('*', true);
    } else if (name === ':=') known.set(verb, /[=~]/.test(argument) ? this.holds(argument) : this.value(argument));
    else if (name === '+=') known.set(verb, Number(known.get(verb) ?? 0) + Number(this.value(argument)));
    else if (name === '-=') known.set(verb, Number(known.get(verb) ?? 0) - Number(this.value(argument)));
    else throw new Error(`the sheet says "${written}"`);
    return true;
  }

  private owe([ids = '', due = '', , doneAt = '']: string[]): void {
    const at = Number(this.value(due)) + (/^\d+[mhd]$/.test(due) ? this.model.now : 0);
    const [of = '', tasks] = ids.split('#');
    for (const id of tasks === undefined ? [of] : tasks.split(',').map((task) => `${of}#${task}`)) {
      this.model.owe(id, at, Number(this.value(doneAt, 0)) || undefined);
    }
  }

  private holds(written: string): boolean {
    return written.split(' | ').some((all) => all.split(' & ').every((atom) => this.isTrue(atom)));
  }

  private isTrue(atom: string): boolean {
    if (atom.startsWith('!')) return !this.isTrue(atom.slice(1));
    const [, left = '', sign = '', right = ''] = /^(.+?)(!=|<=|>=|>|=|~)(.+)$/.exec(atom) ?? [];
    const compare = SIGNS[sign];
    return compare === undefined ? Boolean(this.value(atom, false)) : compare(this.value(left, ''), this.value(right));
  }

  /** `unknown` is what a name stands for that nothing is remembered under; itself otherwise. */
  private value(text: string, unknown: Value = text): Value {
    const { model, known } = this;
    if (known.has(text)) return known.get(text);
    const [, asked = '', pattern = ''] = /^(owed|exists|far):(.+)$/.exec(text) ?? [];
    if (asked === 'far') return this.minutesApart(Number(known.get(pattern) ?? 0));
    if (asked !== '') return model.has(pattern, { open: asked === 'owed' });
    if (/.\+./.test(text)) {
      const [a = '', b = ''] = text.split('+');
      const days = a === 'eod' ? Number(b) * DAY : Number(this.value(b) ?? 0);
      return Number(this.value(a)) + days;
    }
    if (text.startsWith('$')) return fieldOf(this.body, text.slice(1));
    if (text === 'now' || text === 'stage') return model[text];
    // the last millisecond of the local day
    if (text === 'eod') return (Math.floor((model.now + ZONE) / DAY) + 1) * DAY - ZONE - 1;
    const amount = /^(\d+)([mhd]?)$/.exec(text);
    return amount === null ? unknown : Number(amount[1]) * (UNITS[amount[2] ?? ''] ?? 1);
  }

  /** Of two times of the day, whichever way round the clock is shorter. */
  private minutesApart(since: number): number {
    const minuteOfDay = (at: number): number => Math.floor(((at + ZONE) % DAY) / UNITS.m);
    const apart = since === 0 ? 60 : Math.abs(minuteOfDay(since) - minuteOfDay(this.model.now));
    return Math.min(apart, 24 * 60 - apart);
  }
}

function fieldOf(body: unknown, path: string): Value {
  let its = body;
  for (const name of path.split('.')) its = (its as Body | undefined)?.[name];
  if (typeof its === 'string' && /^\d{4}-\d\d-\d\dT/.test(its)) return Date.parse(its);
  return typeof its === 'object' ? true : (its as Value);
}
