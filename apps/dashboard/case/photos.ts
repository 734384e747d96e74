import type { TimelineEntry } from '../api/shapes.js';

export interface PhotoOfFact {
  readonly sha256: string;
  readonly mediaType: string;
  readonly signature: boolean;
  /** the fact that names it */
  readonly fact: TimelineEntry;
}

const hash = /^[0-9a-f]{64}$/;
const named = (value: unknown): { sha256: string; mediaType: string } | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { sha256, mediaType } = value as { sha256?: unknown; mediaType?: unknown };
  return typeof sha256 === 'string' && hash.test(sha256) ? { sha256, mediaType: String(mediaType) } : null;
};

/** Every photo that facts name, and the customers' signatures, in the order of the facts. */
export function photosOf(timeline: readonly TimelineEntry[]): PhotoOfFact[] {
  return timeline.flatMap((fact) => {
    const { photos, signature } = fact.data;
    const of = (value: unknown, signed: boolean) => {
      const photo = named(value);
      return photo === null ? [] : [{ ...photo, signature: signed, fact }];
    };
    return [...(Array.isArray(photos) ? photos : []).flatMap((each) => of(each, false)), ...of(signature, true)];
  });
}
