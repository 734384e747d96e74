import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Progress goes to stderr: stdout belongs to the command that is run in the end. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** A step that failed ends the script with one clear line. */
export function fail(text) {
  say(text);
  process.exit(1);
}

/** Runs a program of node_modules by its file; resolves with its exit code. `quiet`: its stdout goes to stderr. */
export function node(file, args, { quiet = false, env = process.env, flags = [] } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, join(root, file), ...args], {
      cwd: root,
      env,
      stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'],
    });
    const pass = (signal) => child.kill(signal);
    // Ctrl-C reaches the child through the terminal's process group; it decides when all is stopped
    const ignore = () => undefined;
    process.on('SIGINT', ignore);
    process.on('SIGTERM', pass);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
