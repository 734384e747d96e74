/** Wakes all that wait for something to change. */
export class Bell {
  private waiting: (() => void)[] = [];

  next(): Promise<void> {
    return new Promise((resolve) => void this.waiting.push(resolve));
  }

  ring(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }
}
