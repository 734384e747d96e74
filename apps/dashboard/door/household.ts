import type { HouseholdCase } from '#libs/contracts/passes.js';
import { wallMinute } from '../time/zoned.js';
import { Refused, ask, freshKey } from './ask.js';
import { showClosed, showWaiting } from './closed.js';
import { el, section, show } from './element.js';
import { isKey, language, say } from './say.js';

/** Where my case stands, what was promised, my answer. */
export async function household(token: string): Promise<void> {
  showWaiting();
  try {
    draw(token, await ask<HouseholdCase>('/v1/household', { token }), '');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    showClosed(error, () => void household(token));
  }
}

/** `thanks`: a sentence after what was just sent, above everything else. */
function draw(token: string, view: HouseholdCase, thanks: string): void {
  const at = (instant: string) => wallMinute(instant, view.zone);
  const send = (path: string) => {
    // what is sent twice is stored once; another answer is another thing
    const keys = new Map<string, string>();
    return async (body: unknown, refused: HTMLElement, thanksNext = '') => {
      refused.replaceChildren();
      const text = JSON.stringify(body);
      const key = keys.get(text) ?? freshKey();
      keys.set(text, key);
      try {
        draw(token, await ask<HouseholdCase>(path, { token, method: 'POST', body, key }), thanksNext);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused.replaceChildren(error.message);
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
    el('p', { role: 'status', 'data-testid': 'said', class: 'good' }, thanks),
    titled(
      'where-it-stands',
      el('p', { class: 'stage', 'data-testid': 'stage', 'data-stage': view.stage }, isKey(stage) ? say(stage) : ''),
    ),
    view.plan === null ? null : plan(view.plan, send('/v1/household/answer')),
    view.closed ? null : promised(view, at),
    view.said === null ? null : titled('said', el('p', { class: 'words' }, view.said)),
    view.answers.length === 0 ? null : answers(view, at),
    view.result === null
      ? null
      : titled('result', el('p', { class: 'words' }, `${at(view.result.at)} ${view.result.words ?? ''}`)),
    view.mayRate ? rating(send('/v1/household/satisfaction')) : null,
    el('p', { class: 'quiet' }, say('valid-until', { at: at(view.expiresAt) })),
  );
}

/** Where it is refused the words of it come into `refused`, beside what was typed. */
type Send = (body: unknown, refused: HTMLElement, thanks?: string) => Promise<void>;
const refusal = () => el('p', { role: 'alert', class: 'bad', 'data-testid': 'refused' });

const titled = (title: Parameters<typeof say>[0], ...children: readonly Node[]) =>
  section(el('h2', {}, say(title)), ...children);

function promised({ promised: owed }: HouseholdCase, at: (instant: string) => string): HTMLElement {
  const lines = owed.map(({ target, dueAt, what }) => {
    const named = `target.${target}`;
    return el('li', {}, say('promised-by', { what: what ?? (isKey(named) ? say(named) : ''), at: at(dueAt) }));
  });
  return titled(
    'promised-title',
    lines.length === 0 ? el('p', {}, say('promised-none')) : el('ul', { 'data-testid': 'promised' }, ...lines),
  );
}

function plan({ words }: NonNullable<HouseholdCase['plan']>, send: Send): HTMLElement {
  const text = el('textarea', { id: 'object', maxlength: '1000', rows: '4' });
  const refused = refusal();
  const object = el(
    'form',
    {
      hidden: true,
      submit: (event) => {
        event.preventDefault();
        const said = text.value.trim();
        if (said === '') refused.textContent = say('object-missing');
        else void send({ satisfied: false, words: said }, refused);
      },
    },
    el('label', { for: 'object' }, say('object-words')),
    text,
    el('button', { type: 'submit', 'data-testid': 'object-send' }, say('object-send')),
  );
  return titled(
    'plan',
    el('p', { class: 'words', 'data-testid': 'plan' }, say('plan-words', { words: words ?? '' })),
    el(
      'div',
      { class: 'buttons' },
      el(
        'button',
        {
          type: 'button',
          class: 'main',
          'data-testid': 'accept',
          click: () => void send({ satisfied: true }, refused),
        },
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
    refused,
  );
}

function answers({ answers: given }: HouseholdCase, at: (instant: string) => string): HTMLElement {
  return titled(
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
  const refused = refusal();
  const rate = (satisfied: boolean) => () => {
    const words = text.value.trim();
    void send({ satisfied, ...(words === '' ? {} : { words }) }, refused, say('rate-thanks'));
  };
  return titled(
    'rate-title',
    el('label', { for: 'rate' }, say('rate-words')),
    text,
    el(
      'div',
      { class: 'buttons' },
      el('button', { type: 'button', class: 'main', 'data-testid': 'satisfied', click: rate(true) }, say('satisfied')),
      el('button', { type: 'button', 'data-testid': 'not-satisfied', click: rate(false) }, say('not-satisfied')),
    ),
    refused,
  );
}
