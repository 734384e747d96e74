export interface BulkTarget {
  readonly caseId: string;
  readonly reference: string;
  readonly version: number;
  readonly zone: string;
}
export interface BulkResult {
  readonly target: BulkTarget;
  /** null: done */
  readonly refused: Error | null;
}

/** At a time: the API answers others as well. */
const SIDE_BY_SIDE = 4;

/**
 * Sends one command to each case, a few at a time, and tells each result as it comes. A refusal ends nothing; where `signal`
 * aborts, what has not begun is left undone.
 */
export async function runBulk(
  targets: readonly BulkTarget[],
  send: (target: BulkTarget) => Promise<unknown>,
  onResult: (result: BulkResult) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...targets];
  const work = async () => {
    for (let target = waiting.shift(); target !== undefined && !signal.aborted; target = waiting.shift()) {
      const refused = await send(target).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
      );
      onResult({ target, refused });
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
}
