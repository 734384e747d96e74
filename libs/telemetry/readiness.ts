/** What `/readyz` answers from. A process is ready when each of its parts says so and nobody has asked it to stop. */
export class Readiness {
  private readonly parts = new Map<string, () => boolean | Promise<boolean>>();
  private stopping = false;

  /** `isReady` looks at the process's own dependency only; it must not throw for an outage, but say false. */
  part(name: string, isReady: () => boolean | Promise<boolean>): void {
    this.parts.set(name, isReady);
  }

  stop(): void {
    this.stopping = true;
  }

  /** Names of the parts that are not ready; empty = ready. */
  async lacking(): Promise<readonly string[]> {
    if (this.stopping) return ['stopping'];
    const states = await Promise.all(
      [...this.parts].map(async ([name, isReady]) => ({
        name,
        ready: await answers(isReady),
      })),
    );
    return states.filter((state) => !state.ready).map((state) => state.name);
  }
}

async function answers(isReady: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await isReady();
  } catch {
    return false;
  }
}
