/** Closed word lists of the repair, used by commands and events alike. */
export const REPAIR_ORIGINS = ['desk', 'patrol', 'complaint'] as const;
export const REPAIR_CATEGORIES = ['leak', 'heat', 'power', 'cleaning', 'safety-equipment', 'other'] as const;
export type RepairCategory = (typeof REPAIR_CATEGORIES)[number];
/** C4-6: what belongs to the building is followed daily. */
export const REPAIR_AREAS = ['home', 'building'] as const;
/** Why the repair is open again (D-5.1e). */
export const RECTIFICATION_CAUSES = ['revisit', 'water-test', 'not-accepted'] as const;
export const PHOTO_MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoMediaType = (typeof PHOTO_MEDIA_TYPES)[number];
/** bytes; larger ones are refused */
export const PHOTO_BYTES_MAX = 8 * 1_024 * 1_024;
/** Matters that are never minor, whatever the label says. */
export const NEVER_MINOR = ['leak', 'heat'] as const;
