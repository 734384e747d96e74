/** The read model that is asked; a rebuild fills the other and swaps their names. */
export const LIVE = 'read_model';
export const NEXT = 'read_model_next';
export const OLD = 'read_model_old';
export type ReadModelSchema = typeof LIVE | typeof NEXT;

/** Batches of the projector take it shared, the last part of a rebuild takes it alone. Any constant will do. */
export const SWAP_LOCK = 7_233_706;

export const CHANGES_CHANNEL = 'redress_changes';
/** One rebuild at a time. */
export const REBUILD_LOCK = 7_233_708;
