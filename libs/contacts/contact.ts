import { epochOf } from '#libs/clock/instant-text.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { ContactReport, ContactVerdict } from '#libs/contracts/contacts.js';
import type { RegulationPack } from '#libs/policy/pack.js';

type What = ContactReport['what'];

/** A call or a conversation as its facts tell it. Plain JSON. */
export interface ContactState {
  readonly lastAt: string;
  readonly channel: 'call' | 'chat' | null;
  /** picked up, or greeted */
  readonly answered: boolean;
  readonly openedAt: string;
  /** first question that nobody has answered yet */
  readonly askedAt: string | null;
  readonly ended: boolean;
}

export const initialContact: ContactState = {
  ...{ lastAt: '', channel: null, answered: false, openedAt: '', askedAt: null, ended: false },
};

export function evolveContact(state: ContactState, { type, data }: Pick<RecordedEvent, 'type' | 'data'>): ContactState {
  if (type !== 'ContactReported') return state;
  const [what, at] = [data['what'] as What, data['at'] as string];
  const after: ContactState = { ...state, lastAt: at, channel: what.startsWith('call-') ? 'call' : 'chat' };
  switch (what) {
    case 'call-rang':
    case 'chat-opened':
      return { ...after, openedAt: at };
    case 'call-picked-up':
      return { ...after, answered: true };
    case 'chat-asked':
      return { ...after, askedAt: state.askedAt ?? at };
    case 'chat-answered':
      // the greeting is no answer to what was asked before it
      return state.answered ? { ...after, askedAt: null } : { ...after, answered: true };
    case 'call-ended':
    case 'chat-ended':
      return { ...after, ended: true };
  }
}

/** Figure of the pack that each target is held against. */
const FIGURES = { 'pick-up': 'phone-picked-up', greeting: 'chat-greeting', 'chat-answer': 'chat-answer' } as const;

/**
 * C3-T1, C1-6: what the report means for pick-up, greeting and answers, by the pack's figures: the figure itself is in time.
 * Who gives up before it is up was owed nothing; who is left without an answer beyond it was missed. Pure. Throws
 * `value-refused` for a report that does not fit what was told before.
 */
export function judgeContact(
  state: ContactState,
  report: ContactReport,
  figures: RegulationPack['figures'],
): ContactVerdict[] {
  checkOrder(state, report);
  const { what, at, rings } = report;
  const judged = (target: keyof typeof FIGURES, measured: number, done: boolean) =>
    verdictOf(figures, target, { measured, done });
  switch (what) {
    case 'call-picked-up':
      return judged('pick-up', rings ?? 0, true);
    case 'call-ended':
      return state.answered ? [] : judged('pick-up', rings ?? 0, false);
    case 'chat-answered':
      if (!state.answered) return judged('greeting', secondsBetween(state.openedAt, at), true);
      return state.askedAt === null ? [] : judged('chat-answer', secondsBetween(state.askedAt, at), true);
    case 'chat-ended':
      return [
        ...(state.answered ? [] : judged('greeting', secondsBetween(state.openedAt, at), false)),
        ...(state.askedAt === null ? [] : judged('chat-answer', secondsBetween(state.askedAt, at), false)),
      ];
    default:
      return [];
  }
}

function verdictOf(
  figures: RegulationPack['figures'],
  target: keyof typeof FIGURES,
  { measured, done }: { readonly measured: number; readonly done: boolean },
): ContactVerdict[] {
  const figure = figures.find(({ id }) => id === FIGURES[target]);
  const value = figure?.value;
  if (figure === undefined || value === undefined || !('amount' in value)) return [];
  const { unit, amount } = value;
  if ((unit !== 'rings' && unit !== 'seconds') || typeof amount !== 'number') return [];
  const inTime = measured <= amount;
  if (inTime && !done) return [];
  return [{ clause: figure.clause, target, allowed: { unit, amount }, measured, met: inTime }];
}

const secondsBetween = (from: string, to: string): number => (epochOf(to) - epochOf(from)) / 1_000;

function checkOrder(state: ContactState, { what, at, rings }: ContactReport): void {
  const refuse = (path: string, message: string): never => {
    throw new DomainError('value-refused', message, { issues: [{ path, message }] });
  };
  const opens = what === 'call-rang' || what === 'chat-opened';
  if (opens !== (state.channel === null))
    refuse('what', opens ? 'it has begun already' : 'it begins with a ring or an opening');
  if (state.ended) refuse('what', 'it is over');
  if (state.channel !== null && !what.startsWith(state.channel)) refuse('what', `this is a ${state.channel}`);
  if (what === 'call-picked-up' && state.answered) refuse('what', 'it was picked up before');
  if (at < state.lastAt) refuse('at', `${at} lies before the event told last (${state.lastAt})`);
  if (rings === undefined && (what === 'call-picked-up' || (what === 'call-ended' && !state.answered))) {
    refuse('rings', 'how often it had rung is expected');
  }
}
