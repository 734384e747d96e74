import { spawn, type ChildProcess } from 'node:child_process';

export interface Elsewhere {
  readonly child: ChildProcess;
  /** stdout up to now */
  sofar(): string;
  /** all of stdout, once it has ended */
  said(): Promise<string>;
}

/** Runs a piece of code in a Node process of its own, over the built `dist/`. */
export function runElsewhere(code: string): Elsewhere {
  // Jest's own options are not for it
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    child,
    sofar: () => text,
    said: async () => {
      await ended;
      return text;
    },
  };
}
