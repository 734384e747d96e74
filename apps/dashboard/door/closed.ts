import type { Refused } from './ask.js';
import { el, show } from './element.js';
import { say } from './say.js';

/** The page where the link opens nothing, or nobody answers. */
export function showClosed(refused: Refused, again: () => void): void {
  const final = refused.code.startsWith('pass-');
  show(
    el('h1', {}, say('title')),
    el('p', { role: 'alert', 'data-testid': 'closed', 'data-code': refused.code }, refused.message),
    final ? null : el('button', { type: 'button', click: again }, say('retry')),
  );
}
