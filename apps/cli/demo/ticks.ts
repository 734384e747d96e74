/** Says on stderr what is being waited for, and after how long; stdout is left to the box. */
export class Ticks {
  private readonly startedMs = performance.now();

  tick(reason: string): void {
    process.stderr.write(`  ${this.seconds().padStart(5)} s  ${reason}\n`);
  }

  done(text: string): void {
    process.stderr.write(`  ${text}\n`);
  }

  note(text: string): void {
    process.stderr.write(`  ·  ${text}\n`);
  }

  /** since the start, one decimal */
  seconds(): string {
    return ((performance.now() - this.startedMs) / 1_000).toFixed(1);
  }
}
