import { z } from 'zod';
import { SEVERITIES } from '../case.js';
import { NEVER_MINOR, PHOTO_BYTES_MAX, PHOTO_MEDIA_TYPES } from './words.js';

/** A photo as a fact names it: what it shows is stored once, under the SHA-256 of its bytes. */
export const photo = z.strictObject({
  /** hex, lower case */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex is expected'),
  mediaType: z.enum(PHOTO_MEDIA_TYPES),
  bytes: z.number().int().positive().max(PHOTO_BYTES_MAX),
});
export type Photo = z.infer<typeof photo>;

/** Why a severity is higher than the label says. */
export const raised = z.strictObject({
  because: z.enum(NEVER_MINOR),
  from: z.enum(SEVERITIES),
  clause: z.string(),
});
export type Raised = z.infer<typeof raised>;
