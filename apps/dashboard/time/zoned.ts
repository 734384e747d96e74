const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** Wall-clock text `YYYY-MM-DD HH:mm:ss` of an instant in a zone. The same in both languages: no order to guess. */
export function wallClock(instant: string | number, zone: string): string {
  const parts = Object.fromEntries(
    format(zone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}:${parts['second']}`;
}

/** To the minute. */
export function wallMinute(instant: string | number, zone: string): string {
  return wallClock(instant, zone).slice(0, 16);
}

/** Minutes east of Greenwich at an instant. */
function offsetMinutes(ms: number, zone: string): number {
  const asUtc = Date.parse(`${wallClock(ms, zone).replace(' ', 'T')}Z`);
  return Math.round((asUtc - Math.floor(ms / 1_000) * 1_000) / 60_000);
}

/**
 * The instant of a wall clock in a zone (`YYYY-MM-DDTHH:mm`), with its offset. In a gap (clocks put forward) the time
 * moves on by the gap; where the hour comes twice, the first one is taken.
 */
export function instantAt(local: string, zone: string): string | null {
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsets = [offsetMinutes(asUtc - 86_400_000, zone), offsetMinutes(asUtc + 86_400_000, zone)];
  for (const minutes of offsets) {
    const guess = asUtc - minutes * 60_000;
    if (offsetMinutes(guess, zone) === minutes) return new Date(guess).toISOString();
  }
  return new Date(asUtc - (offsets[0] ?? 0) * 60_000).toISOString();
}
