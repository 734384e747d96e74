import type { Refused } from './ask.js';
import { el, section, show } from './element.js';
import { say } from './say.js';

/** The page before the first answer, and after another try is asked for. */
export const showWaiting = (): void => show(el('h1', {}, say('title')), el('p', { role: 'status' }, say('loading')));

/** The page where the link opens nothing, or nobody answers. */
export function showClosed(refused: Refused, again: () => void): void {
  const final = refused.code.startsWith('pass-');
  show(
    el('h1', {}, say('title')),
    section(
      el('p', { role: 'alert', 'data-testid': 'closed', 'data-code': refused.code }, refused.message),
      final
        ? null
        : el('button', { type: 'button', class: 'main', 'data-testid': 'retry', click: again }, say('retry')),
    ),
  );
}
