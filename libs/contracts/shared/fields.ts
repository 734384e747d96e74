import { z } from 'zod';
import { WRITTEN, instant, localDate } from '../case.js';

/** Free text: trimmed, not empty, bounded, without U+0000. `max` in characters. */
export const text = (max = 4_000) =>
  z.string().trim().min(1).max(max).regex(WRITTEN, 'a text without U+0000 is expected');
export const word = text(120);
/** When it happened, if not now. Told late: `evidence` is needed where it would turn a recorded miss. */
export const told = { occurredAt: instant.optional(), evidence: text(500).optional() };
/** Money never passes through a binary fraction. */
export const cents = z.number().int().nonnegative().max(100_000_000);
export const requestedBy = z.union([localDate, instant]);
