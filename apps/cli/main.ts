import { isDomainError } from '#libs/contracts/errors.js';
import { parseArguments } from './arguments.js';
import type { Command } from './command.js';
import { commands } from './registry.js';

const say = (text: string) => void process.stderr.write(`${text}\n`);

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === 'help') {
    say(await listOfCommands());
    return name === undefined ? 1 : 0;
  }
  const json = rest.includes('--json');
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined)
      return tell({ code: 'invalid-input', message: `no command ${name}; see redress --help` }, json);
    const command = await load();
    if (rest.includes('--help')) {
      say(helpOf(command));
      return 0;
    }
    const { args } = parseArguments(rest, command.args);
    const answer = await command.run({ args, say, json });
    await write(json ? (JSON.stringify(answer.json) ?? '') : answer.text);
    return answer.exitCode ?? (answer.ok === false ? 1 : 0);
  } catch (error) {
    if (isDomainError(error)) return tell({ code: error.code, message: error.message, details: error.details }, json);
    const unexpected = error instanceof Error ? error : new Error(String(error));
    if (!json) say(unexpected.stack ?? unexpected.message);
    return tell({ code: 'internal', message: unexpected.message }, json);
  }
}

async function tell(error: { code: string; message: string; details?: unknown }, json: boolean): Promise<number> {
  if (json) await write(JSON.stringify({ error }));
  else say(`redress: ${error.message} (${error.code})`);
  return 1;
}

/** Resolves when it is written: an exit right after a write to a pipe would cut it short. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (text === '') resolve();
    else process.stdout.write(`${text}\n`, () => resolve());
  });
}

async function listOfCommands(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all
    .filter((each) => each.hidden !== true)
    .map((each) => `  ${each.name.padEnd(10)} ${each.description}`);
  return `redress <command> [options]   (each takes --json and --help)\n\n${lines.join('\n')}`;
}

function helpOf(command: Command): string {
  const lines = Object.entries(command.args).map(([name, arg]) => {
    const option = arg.type === 'positional' ? name.toUpperCase() : `--${name}`;
    return `  ${option.padEnd(16)} ${arg.description ?? ''}`;
  });
  return `${command.usage ?? `redress ${command.name}`}\n${command.description}\n\n${lines.join('\n')}`;
}

process.exitCode = await main(process.argv.slice(2));
// a client library may keep a timer or a socket for a while: the command is over all the same
process.exit();
