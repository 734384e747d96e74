import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { usePermissions } from '../../api/permissions.js';
import { read, write } from '../keepsake.js';
import { type Entry, isVisible } from './entry.js';
import { isTaken, isWriting, keyName, matchKey, ownsEnter } from './keys.js';
import { currentOffers } from './offers.js';
import { ENTRIES } from './registry.js';

export const singleKeysOn = () => read('shortcuts') !== 'off';
export const turnSingleKeys = (on: boolean) => write('shortcuts', on ? null : 'off');

/** A sequence is forgotten after so long. */
const SEQUENCE_MS = 1_500;

/** Opens the entry's room, or has the room that offers it do it. */
export function useRun(): (entry: Entry) => void {
  const navigate = useNavigate();
  return useCallback(
    (entry: Entry) => {
      const offer = currentOffers().get(entry.id);
      if (offer) {
        if (offer.refused === undefined) offer.run();
      } else if (entry.go !== undefined) void navigate({ to: entry.go });
    },
    [navigate],
  );
}

/** The one listener for the keys of the registry. Single keys can be switched off (WCAG 2.1.4); those with Ctrl stay. */
export function useKeys(): void {
  const run = useRun();
  const permissions = usePermissions();
  useEffect(() => {
    let pending = '';
    let timer = 0;
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event) || ['Shift', 'Control', 'Meta'].includes(event.key)) return;
      const key = keyName(event);
      const single = !key.startsWith('mod+');
      if (single && (isWriting(event.target) || !singleKeysOn())) return;
      if (key === 'Enter' && ownsEnter(event.target)) return;
      const open = ENTRIES.filter((entry) => isVisible(entry, permissions, currentOffers()));
      const matched = matchKey(open, pending, key);
      pending = matched.pending;
      window.clearTimeout(timer);
      if (pending !== '') timer = window.setTimeout(() => (pending = ''), SEQUENCE_MS);
      if (!matched.entry) return;
      event.preventDefault();
      run(matched.entry);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [permissions, run]);
}
