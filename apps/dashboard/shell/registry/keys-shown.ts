/** `mod+k` as it stands on the keyboard. */
export function keysShown(keys: string): string {
  const mod = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl ';
  return keys.replace(/^mod\+(.)$/, (_, letter: string) => `${mod}${letter.toUpperCase()}`);
}
