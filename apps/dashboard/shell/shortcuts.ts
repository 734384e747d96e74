import { useEffect } from 'react';
import { read, write } from './keepsake.js';

/** True where a key belongs to what is being written (also by an input method), to a dialog, or to a shortcut of the browser. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"], [role="listbox"], [role="combobox"]')) return true;
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

export const shortcutsOn = () => read('shortcuts') !== 'off';
export const turnShortcuts = (on: boolean) => write('shortcuts', on ? null : 'off');

/** Single keys for a room. They can be switched off (WCAG 2.1.4). */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (!act || isTaken(event) || !shortcutsOn()) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);
}
