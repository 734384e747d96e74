import type { HouseholdCase } from '#libs/contracts/passes.js';
import { wallMinute } from '../time/zoned.js';
import { Refused, ask, freshKey } from './ask.js';
import { showClosed } from './closed.js';
import { el, show } from './element.js';
import { isKey, language, say } from './say.js';

/** A sentence after what was just sent, above everything else. */
type Notice = { readonly words: string; readonly bad: boolean } | null;

/** Where my case stands, what was promised, my answer. */
export async function household(token: string): Promise<void> {
  try {
    draw(token, await ask<HouseholdCase>('/v1/household', { token }), null);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    showClosed(error, () => void household(token));
  }
}

function draw(token: string, view: HouseholdCase, notice: Notice): void {
  const at = (instant: string) => wallMinute(instant, view.zone);
  const send = (path: string) => {
    const key = freshKey();
    return async (body: unknown, thanks: string) => {
      try {
        const next = await ask<HouseholdCase>(path, { token, method: 'POST', body, key });
        draw(token, next, thanks === '' ? null : { words: thanks, bad: false });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const alert = document.querySelector('[data-testid="said"]');
        alert?.replaceChildren(error.message);
      }
    };
  };
  const stage = view.closed ? 'closed' : `stage.${view.stage}`;
  show(
    el('p', { class: 'site' }, view.siteName[language]),
    el('h1', {}, say('my-case')),
    el(
      'p',
      { class: 'quiet' },
      `${say('number', { n: view.reference })} · ${say('received', { at: at(view.receivedAt) })}`,
    ),
    el(
      'p',
      { role: 'status', 'data-testid': 'said', class: notice?.bad === true ? 'bad' : 'good' },
      notice?.words ?? '',
    ),
    section(
      'where-it-stands',
      el('p', { class: 'stage', 'data-testid': 'stage', 'data-stage': view.stage }, isKey(stage) ? say(stage) : ''),
    ),
    view.plan === null ? null : plan(view.plan, send('/v1/household/answer')),
    view.closed ? null : promised(view, at),
    view.said === null ? null : section('said', el('p', { class: 'words' }, view.said)),
    view.answers.length === 0 ? null : answers(view, at),
    view.result === null
      ? null
      : section('result', el('p', { class: 'words' }, `${at(view.result.at)} ${view.result.words ?? ''}`)),
    view.mayRate ? rating(send('/v1/household/satisfaction')) : null,
    el('p', { class: 'quiet' }, say('valid-until', { at: at(view.expiresAt) })),
  );
}

type Send = (body: unknown, thanks: string) => Promise<void>;

const section = (title: Parameters<typeof say>[0], ...children: readonly (Node | null)[]) =>
  el('section', {}, el('h2', {}, say(title)), ...children);

function promised({ promised: owed }: HouseholdCase, at: (instant: string) => string): HTMLElement {
  const lines = owed.map(({ target, dueAt, what }) => {
    const named = `target.${target}`;
    return el('li', {}, say('promised-by', { what: what ?? (isKey(named) ? say(named) : ''), at: at(dueAt) }));
  });
  return section(
    'promised-title',
    lines.length === 0 ? el('p', {}, say('promised-none')) : el('ul', { 'data-testid': 'promised' }, ...lines),
  );
}

function plan({ words }: NonNullable<HouseholdCase['plan']>, send: Send): HTMLElement {
  const text = el('textarea', { id: 'object', maxlength: '1000', rows: '4' });
  const missing = el('p', { role: 'alert', class: 'bad' });
  const object = el(
    'form',
    {
      hidden: true,
      submit: (event) => {
        event.preventDefault();
        const said = text.value.trim();
        missing.textContent = said === '' ? say('object-missing') : '';
        if (said !== '') void send({ satisfied: false, words: said }, '');
      },
    },
    el('label', { for: 'object' }, say('object-words')),
    text,
    missing,
    el('button', { type: 'submit', 'data-testid': 'object-send' }, say('object-send')),
  );
  return section(
    'plan',
    el('p', { class: 'words', 'data-testid': 'plan' }, say('plan-words', { words: words ?? '' })),
    el(
      'div',
      { class: 'buttons' },
      el(
        'button',
        { type: 'button', class: 'main', 'data-testid': 'accept', click: () => void send({ satisfied: true }, '') },
        say('accept'),
      ),
      el(
        'button',
        {
          type: 'button',
          'data-testid': 'object',
          click: () => {
            object.hidden = false;
            text.focus();
          },
        },
        say('object'),
      ),
    ),
    object,
  );
}

function answers({ answers: given }: HouseholdCase, at: (instant: string) => string): HTMLElement {
  return section(
    'answers',
    el(
      'ul',
      { 'data-testid': 'answers' },
      ...given.map((one) =>
        el(
          'li',
          { class: 'words' },
          say(one.satisfied ? 'answered-yes' : 'answered-no', { at: at(one.at), words: one.words ?? '' }),
        ),
      ),
    ),
  );
}

function rating(send: Send): HTMLElement {
  const text = el('textarea', { id: 'rate', maxlength: '1000', rows: '2' });
  const rate = (satisfied: boolean) => () => {
    const words = text.value.trim();
    void send({ satisfied, ...(words === '' ? {} : { words }) }, say('rate-thanks'));
  };
  return section(
    'rate-title',
    el('label', { for: 'rate' }, say('rate-words')),
    text,
    el(
      'div',
      { class: 'buttons' },
      el('button', { type: 'button', class: 'main', 'data-testid': 'satisfied', click: rate(true) }, say('satisfied')),
      el('button', { type: 'button', 'data-testid': 'not-satisfied', click: rate(false) }, say('not-satisfied')),
    ),
  );
}
