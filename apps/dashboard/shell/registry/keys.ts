import type { Entry } from './entry.js';

/** A pressed key in the registry's words. Shift is in the character itself (`?`). */
export function keyName({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): string {
  return ctrlKey || metaKey ? `mod+${key.toLowerCase()}` : key;
}

export interface Matched {
  readonly entry: Entry | undefined;
  /** keys so far of a sequence that may still become one */
  readonly pending: string;
}

/** What a key means after those of a sequence begun; a sequence that leads nowhere is begun anew with this key. */
export function matchKey(entries: readonly Entry[], pending: string, key: string): Matched {
  const typed = pending === '' ? key : `${pending} ${key}`;
  const entry = entries.find(({ keys }) => keys?.includes(typed));
  if (entry) return { entry, pending: '' };
  if (entries.some(({ keys }) => keys?.some((each) => each.startsWith(`${typed} `)))) {
    return { entry: undefined, pending: typed };
  }
  return pending === '' ? { entry: undefined, pending: '' } : matchKey(entries, '', key);
}

type Pressed = Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'defaultPrevented' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** True where a key belongs to an input method, or to somebody who has taken it. */
export function isTaken(event: Pressed): boolean {
  return event.isComposing || event.keyCode === 229 || event.defaultPrevented || event.altKey;
}

/** True where single keys belong to what is being written, or to a dialog. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.closest('[role="dialog"], [role="listbox"], [role="combobox"], [role="menu"]')
  ) {
    return true;
  }
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && !isTick(target);
}

/** A box that is ticked takes no letters. */
const isTick = (target: HTMLElement) => target instanceof HTMLInputElement && target.type === 'checkbox';

/** Enter on a button or link is theirs. */
export function ownsEnter(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('button, a, summary, [role="tab"], [role="separator"]') !== null
  );
}
