import { z } from 'zod';
import { instant } from '#libs/contracts/case.js';
import { day, month } from '#libs/contracts/desk/fields.js';

/** Query of GET /v1/sites/:site/roster; default: the month that it is at the site. */
export const rosterQuery = z.strictObject({ month: month.optional() });

/** Query of GET /v1/sites/:site/handover; default: the end of the next shift. */
export const handoverQuery = z.strictObject({ until: instant.optional() });

/** Query of what a site's day holds; default: today. */
export const dayQuery = z.strictObject({ day: day.optional() });
