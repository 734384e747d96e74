import { z } from 'zod';
import { instant, storedInstant } from '../case.js';
import { text, word } from '../shared/fields.js';
import { month, words } from './fields.js';

export const STATIONS = ['telephone', 'counter', 'chat'] as const;
export const SHIFTS_MAX = 1_000;

/** Commands of a site's roster, one roster a month. */
export const rosterCommands = {
  /** C1-4. Published again, it takes the place of the month's roster; swaps asked for lapse, swaps made are still counted. */
  PublishRoster: z.strictObject({
    month,
    shifts: z
      .array(z.strictObject({ person: word, station: z.enum(STATIONS), from: instant, to: instant }))
      .min(1)
      .max(SHIFTS_MAX),
  }),
  /** C1-4: whoever holds the shift asks; without `forShiftId` the colleague stands in and gives none away. */
  AskSwap: z.strictObject({
    month,
    shiftId: z.uuid(),
    withPerson: word,
    forShiftId: z.uuid().optional(),
    reason: words,
  }),
  /** The colleague's own word: without it nobody works another's shift. */
  AnswerSwap: z.strictObject({ month, agreed: z.boolean(), reason: text(1_000).optional() }),
  DecideSwap: z.strictObject({ month, approved: z.boolean(), reason: text(1_000).optional() }),
} as const;

const shift = z.strictObject({
  shiftId: z.uuid(),
  person: z.string(),
  station: z.enum(STATIONS),
  from: storedInstant,
  to: storedInstant,
});
export type Shift = z.infer<typeof shift>;

/** Facts of a stream `roster-<uuid>`; persons are subjects of tokens. */
export const rosterEvents = {
  RosterPublished: z.strictObject({ month: z.string(), shifts: z.array(shift) }),
  /** private: reason */
  SwapAsked: z.strictObject({
    swapId: z.uuid(),
    askedBy: z.string(),
    withPerson: z.string(),
    shiftId: z.uuid(),
    forShiftId: z.uuid().nullable(),
  }),
  /** By the colleague; private: reason */
  SwapAgreed: z.strictObject({ swapId: z.uuid() }),
  /** From here on each works the other's shift. */
  SwapApproved: z.strictObject({ swapId: z.uuid() }),
  /** private: reason */
  SwapDeclined: z.strictObject({ swapId: z.uuid() }),
} as const;

export const SWAP_STATES = ['asked', 'agreed', 'approved', 'declined', 'lapsed'] as const;

const swap = z.object({
  swapId: z.uuid(),
  askedBy: z.string(),
  withPerson: z.string(),
  shiftId: z.uuid(),
  forShiftId: z.uuid().nullable(),
  state: z.enum(SWAP_STATES),
  askedAt: z.string(),
  /** null: not permitted to read it, or erased */
  reason: z.string().nullable(),
});
export type Swap = z.infer<typeof swap>;

export const rosterView = z.object({
  site: z.string(),
  month: z.string(),
  /** null: none has been published for the month */
  publishedAt: z.string().nullable(),
  version: z.number().int(),
  shifts: z.array(shift),
  swaps: z.array(swap),
  /** C1-4: how many swaps each person has had or asked for, and how many there may be */
  swapsOf: z.record(z.string(), z.number().int()),
  swapsMax: z.number().int().nullable(),
});
export type RosterView = z.infer<typeof rosterView>;
