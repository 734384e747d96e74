const AREA = /^(\d{1,6})(?:\.(\d{1,2}))?$/;

/** Hundredths of a square metre of a text such as `89.5`; undefined where it is no area. Never passes through a binary fraction. */
export function areaHundredths(text: string): number | undefined {
  const found = AREA.exec(text);
  if (found === null) return undefined;
  const hundredths = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return hundredths === 0 ? undefined : hundredths;
}

/**
 * R-3.1a: cents a month for a floor area, rate in cents for a square metre. Whole numbers all the way; half a cent and more
 * is a cent (half up).
 */
export function monthlyFeeCents(rateCents: number, hundredthsOfM2: number): number {
  return Math.floor((rateCents * hundredthsOfM2 + 50) / 100);
}

/** `255.08` of 25508: cents as they are said, hundredths of a square metre as well. */
export function hundredthsText(amount: number): string {
  return `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}
