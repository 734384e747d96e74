/** What the address of the room holds: instants up to which facts count. Absent: all that is on record. */
export interface Bounds {
  readonly recorded?: string;
  readonly happened?: string;
  /** the other moment, by what was on record then */
  readonly against?: string;
}

const NAMES = ['recorded', 'happened', 'against'] as const;

export function boundsOf(search: Record<string, unknown>): Bounds {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? [[name, new Date(value).toISOString()]]
        : [];
    }),
  );
}

/** Distinct instants in order: the steps of a slider. The place after the last one means: no bound. */
export function stepsOf(instants: readonly string[]): string[] {
  return [...new Set(instants)].sort();
}

/** The place of a bound among the steps: the last one not after it, -1 before the first. */
export function placeOf(steps: readonly string[], bound: string | undefined): number {
  return bound === undefined ? steps.length : steps.findLastIndex((step) => step <= bound);
}

export function boundAt(steps: readonly string[], place: number): string | undefined {
  if (place >= steps.length) return undefined;
  const first = steps[0];
  if (place >= 0 || first === undefined) return steps[place];
  return new Date(Date.parse(first) - 1).toISOString();
}
