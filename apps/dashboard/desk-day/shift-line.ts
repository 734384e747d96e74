import type { Roster } from '../api/shapes.js';
import type { Text } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';

/** `03-10 08:00–16:00 Counter`, in the site's zone. */
export function shiftLine({ from, to, station }: Roster['shifts'][number], zone: string, word: Text['word']): string {
  return `${wallMinute(from, zone).slice(5)}–${wallMinute(to, zone).slice(11)} ${word('station', station)}`;
}
