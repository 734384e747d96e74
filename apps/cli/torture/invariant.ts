/** One line of the report. */
export interface InvariantResult {
  readonly id: string;
  readonly name: string;
  readonly holds: boolean;
  /** how many things were looked at: nothing looked at, nothing shown */
  readonly checked: number;
  readonly faultCount: number;
  /** the first of them */
  readonly faults: readonly string[];
}

const FAULTS_SHOWN = 5;

export function invariantResult(id: string, name: string, checked: number, faults: readonly string[]): InvariantResult {
  return {
    ...{ id, name, checked },
    holds: faults.length === 0 && checked > 0,
    faultCount: faults.length,
    faults: faults.slice(0, FAULTS_SHOWN),
  };
}
