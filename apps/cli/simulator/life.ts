/** What somebody who was killed waits for. A new one each time: one for all would keep all who ever waited. */
const never = (): Promise<never> => new Promise(() => undefined);

/**
 * One incarnation of a process, from its start to kill -9. Code of a life that is over comes to its next wait and stays
 * there: nothing is told to it any more, and it does nothing more.
 */
export class Life {
  private ends: (() => void)[] = [];
  private over = false;

  constructor(readonly name: string) {}

  get alive(): boolean {
    return !this.over;
  }

  /** At the end of this life, or at once where it has ended. */
  onEnd(effect: () => void): void {
    if (this.over) effect();
    else this.ends.push(effect);
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    const effects = this.ends;
    this.ends = [];
    for (const effect of effects) effect();
  }

  async through<T>(work: Promise<T>): Promise<T> {
    const [result] = await Promise.allSettled([work]);
    if (this.over) return never();
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }
}
