/**
 * Milliseconds since the epoch by the workflow's clock: the time of the workflow task in hand, the same on each replay,
 * and the skipped time after a fast forward.
 */
export function workflowNowMs(): number {
  // eslint-disable-next-line no-restricted-syntax -- in a workflow Temporal puts its own clock in Date's place; workflowInfo() has wall time only
  return Date.now();
}
