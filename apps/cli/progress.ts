import { SingleBar } from 'cli-progress';

export interface Progress {
  /** `done` of the total; `detail` is said beside it */
  at(done: number, detail: string): void;
  end(): void;
}

/** A line at most so often where stderr is no terminal. */
const LINE_MS = 5_000;

/** A bar on stderr, or a line now and then where that is no terminal (a log file wants no cursor movements). */
export function progress(title: string, total: number, say: (text: string) => void): Progress {
  return process.stderr.isTTY ? bar(title, total) : lines(title, total, say);
}

function bar(title: string, total: number): Progress {
  const shown = new SingleBar({
    format: `${title} {bar} {percentage} %  {detail}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: false,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  shown.start(total, 0, { detail: '' });
  return { at: (done, detail) => shown.update(done, { detail }), end: () => shown.stop() };
}

function lines(title: string, total: number, say: (text: string) => void): Progress {
  let saidAt = performance.now();
  return {
    at(done, detail) {
      if (performance.now() - saidAt < LINE_MS) return;
      saidAt = performance.now();
      say(`${title} ${total === 0 ? 100 : Math.floor((100 * done) / total)} %  ${detail}`);
    },
    end: () => undefined,
  };
}
