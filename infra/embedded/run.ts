import { execFile } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  readonly timeoutMs?: number;
}

/** Runs a program to its end and gives what it said (stdout, then stderr). Throws with the end of that text if it failed. */
export function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { timeoutMs = 20_000, ...rest } = options;
  return new Promise((resolve, reject) => {
    execFile(file, [...args], { ...rest, timeout: timeoutMs, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error === null) resolve(`${stdout}${stderr}`);
      else reject(new Error(`${file} ${args[0] ?? ''}: ${plain(stdout, stderr) || error.message}`));
    });
  });
}

/** The end of what a program said, without colours: some tell their errors on stdout. */
function plain(stdout: string, stderr: string): string {
  return stripVTControlCharacters(`${stdout}\n${stderr}`).trim().slice(-600);
}
