const MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };
const DURATION_MS_MAX = 400 * 86_400_000;
const SHORT = /^([0-9]{1,8})([dhms])$/;
const ISO =
  /^P(?=[0-9]|T[0-9])(?:([0-9]{1,4})D)?(?:T(?=[0-9])(?:([0-9]{1,5})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,8})S)?)?$/;

/** For the OpenAPI document; that a duration is neither nothing nor too long is a sum, which no pattern tells. */
export const DURATION = `${SHORT.source}|${ISO.source}`;

/** `10d`, `6h`, `90m`, `30s` or ISO 8601 (`P1DT12H`) in milliseconds; undefined for anything else, nothing, and too much. */
export function durationMs(text: string): number | undefined {
  const short = SHORT.exec(text);
  const iso = ISO.exec(text);
  const parts = short ? [[short[1], short[2]]] : (iso?.slice(1).map((amount, place) => [amount, 'dhms'[place]]) ?? []);
  const ms = parts.reduce((sum, [amount, unit]) => sum + Number(amount ?? 0) * (MS[unit ?? ''] ?? 0), 0);
  return ms > 0 && ms <= DURATION_MS_MAX ? ms : undefined;
}
