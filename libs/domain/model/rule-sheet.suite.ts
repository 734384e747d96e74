import { CaseModel } from './case-model.suite.js';
import { RULES_TOLD_AGAIN } from './rules-told-again.suite.js';

/*
 * Reads the rules told again; knows none of them. A command stands with the stages that take it (`*`: all) and its steps:
 *   ? a | b         refused unless one holds; `!a`, `a=b`, `a!=b`, `a<=b`, `a~b,c` (one of them); `owed:X` (`*`: anywhere), `exists:ID`
 *   x := v          remembered; `x += 1`; `$x` is a field of what is said, `{x}` puts a value into a name
 *   owe ID DUE      in `30m`, `2h`, `3d`, at `eod` (end of the local day, `+1`: of the next), at an instant;
 *                   `from` when it counts, `number` its place, `done` when it was done if it was; `ID#a,b` are two
 *   do, reopen, release, end, -> stage; `use` and `try` steps named by `def`, `try` whatever comes of them
 * and `if a & b` after a step is about that step. `first` comes before each command below it.
 */
type Value = string | number | boolean | undefined;
type Body = Readonly<Record<string, unknown>>;
interface Kind {
  readonly stages: Map<string, string>;
  readonly named: Map<string, string[]>;
  readonly commands: Map<string, { readonly stages: string[]; readonly steps: string[] }>;
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const DAY = 86_400_000;

function parse(text: string): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  let kind: Kind | undefined;
  let first: string[] = [];
  for (const line of text
    .replaceAll(/\n {4,}/g, '; ')
    .trim()
    .split('\n')) {
    const [head = '', ...tail] = line.trim().split(/: ?/);
    const [word = '', ...names] = head.split(' ');
    const steps = tail
      .join(':')
      .split(/; ?/)
      .filter((step) => step !== '');
    if (!line.startsWith(' ')) {
      kind = {
        stages: new Map(),
        named: new Map(kinds.get('all')?.named),
        commands: new Map(kinds.get('all')?.commands),
      };
      kinds.set(word, kind);
      first = [];
    } else if (word === 'stages') kind?.stages.set(names[0] ?? '', names.slice(2).join(' '));
    else if (word === 'def') kind?.named.set(names[0] ?? '', steps);
    else if (word === 'begin') kind?.named.set(word, steps);
    else if (word === 'first') first = steps;
    else {
      const stages = names.flatMap((name) => (kind?.stages.get(name) ?? name).split(' '));
      kind?.commands.set(word, { stages, steps: [...first, ...steps] });
    }
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
  reader.run('begin');
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
    const rule = this.kind.commands.get(command);
    if (this.model.closed || rule === undefined) return false;
    if (!rule.stages.includes('*') && !rule.stages.includes(this.model.stage)) return false;
    this.body = body;
    return rule.steps.every((step) => this.step(step));
  }

  run = (name: string): boolean => (this.kind.named.get(name) ?? []).every((step) => this.step(step));

  /** False where it refuses. */
  private step(written: string): boolean {
    const [plain = '', condition] = written.split(' if ');
    if (condition !== undefined && !condition.split(' & ').every((one) => this.holds(one))) return true;
    const [verb = '', ...words] = plain
      .replaceAll(/\{([^}]+)\}/g, (_all, name: string) => String(this.value(name)))
      .split(' ');
    const [name = '', argument = ''] = words;
    if (verb === '?')
      return words
        .join(' ')
        .split(' | ')
        .some((one) => this.holds(one));
    if (verb === 'use' || verb === 'try') {
      if (argument !== '') this.known.set('arg', this.value(argument));
      return this.run(name) || verb === 'try';
    }
    if (verb === '->') this.model.stage = name;
    else if (verb === 'end') this.end();
    else if (verb === 'release') this.model.release(name);
    else if (verb === 'reopen') for (const of of words) this.model.reopen(of);
    else if (verb === 'do')
      for (const of of words) this.model.do((id, its) => id === of || its === of || isEnd(id, of));
    else if (verb === 'owe') this.owe(words);
    else if (name === ':=') this.known.set(verb, this.value(argument));
    else if (name === '+=') this.known.set(verb, Number(this.known.get(verb) ?? 0) + 1);
    else throw new Error(`the sheet says "${written}"`);
    return true;
  }

  private end(): void {
    this.model.closed = true;
    this.model.release('');
  }

  private owe([ids = '', due = '', ...more]: string[]): void {
    const { now } = this.model;
    const said = (word: string): number | undefined => {
      const place = more.indexOf(word);
      return place < 0 ? undefined : Number(this.value(more[place + 1] ?? '')) || undefined;
    };
    const [number, done] = [said('number'), said('done')];
    const at = Number(this.value(due)) + (/^\d+[mhd]$/.test(due) ? now : 0);
    const [of = '', tasks] = ids.split('#');
    for (const id of tasks === undefined ? [of] : tasks.split(',').map((task) => `${of}#${task}`)) {
      this.model.owe(id, at, said('from'), { ...(number && { number }), ...(done && { done }) });
    }
  }

  private holds(atom: string): boolean {
    if (atom.startsWith('!')) return !this.holds(atom.slice(1));
    const [, left = '', sign, right = ''] = /^(.+?)(!=|<=|>=|<|>|=|~)(.+)$/.exec(atom) ?? [];
    if (sign === undefined) return Boolean(this.value(atom, false));
    const [a, b] = [this.value(left, ''), this.value(right)];
    if (sign === '~') return right.split(',').includes(String(a));
    if (sign === '=') return a === b;
    if (sign === '!=') return a !== b;
    const difference = Number(a) - Number(b);
    return sign === '<'
      ? difference < 0
      : sign === '>'
        ? difference > 0
        : sign === '<='
          ? difference <= 0
          : difference >= 0;
  }

  /** `unknown` is what a name stands for that nothing is remembered under; itself otherwise. */
  private value(text: string, unknown: Value = text): Value {
    const { model } = this;
    if (this.known.has(text)) return this.known.get(text);
    if (text.startsWith('owed:')) {
      const of = text.slice(5);
      return model.isOwed((its) => (of.startsWith('*') ? its.includes(of.slice(1)) : its.startsWith(of)));
    }
    if (text.startsWith('exists:'))
      return model.owed.some(({ id }) => id === text.slice(7) || isEnd(id, text.slice(7)));
    if (text.startsWith('far:')) return this.minutesApart(this.known.get(text.slice(4)));
    if (/.\+./.test(text)) {
      const [a = '', b = ''] = text.split('+');
      const days = a === 'eod' ? Number(b) * DAY : Number(this.value(b) ?? 0);
      return Number(this.value(a)) + days;
    }
    if (text.startsWith('$')) return fieldOf(this.body, text.slice(1));
    if (text === 'now' || text === 'stage') return model[text];
    if (text === 'eod') return model.dayEnd();
    const amount = /^(\d+)([mhd]?)$/.exec(text);
    return amount === null ? unknown : Number(amount[1]) * (UNITS[amount[2] ?? ''] ?? 1);
  }

  private minutesApart(since: Value): number {
    const { model } = this;
    const apart =
      Number(since ?? 0) === 0 ? 60 : Math.abs(model.minuteOfDay(Number(since)) - model.minuteOfDay(model.now));
    return Math.min(apart, 24 * 60 - apart);
  }
}

const isEnd = (id: string, of: string): boolean => of.startsWith('*') && id.endsWith(of.slice(1));

function fieldOf(body: unknown, path: string): Value {
  let its = body;
  for (const name of path.split('.')) its = (its as Record<string, unknown> | undefined)?.[name];
  if (typeof its === 'string' && /^\d{4}-\d\d-\d\dT/.test(its)) return Date.parse(its);
  return typeof its === 'string' || typeof its === 'number' || typeof its === 'boolean'
    ? its
    : Boolean(its) || undefined;
}
