import { parseArgs, type ArgsDef } from 'citty';
import { DomainError } from '#libs/contracts/errors.js';

const JSON_ARG = { json: { type: 'boolean', description: 'one JSON document on stdout' } } as const;

export type Parsed = ReturnType<typeof parseArgs<ArgsDef>>;

/** Throws `invalid-input` for an option the command does not have, a value of the wrong form, a word too many. */
export function parseArguments(raw: readonly string[], definition: ArgsDef): { args: Parsed; json: boolean } {
  const all: ArgsDef = { ...definition, ...JSON_ARG };
  refuseUnknown(raw, all);
  let args: Parsed;
  try {
    args = parseArgs<ArgsDef>([...raw], all);
  } catch (error) {
    throw new DomainError('invalid-input', error instanceof Error ? error.message : String(error));
  }
  const positionals = Object.values(all).filter((arg) => arg.type === 'positional').length;
  const tooMany = args._.slice(positionals);
  if (tooMany.length > 0) throw new DomainError('invalid-input', `not understood: ${tooMany.join(' ')}`);
  for (const [name, arg] of Object.entries(all)) {
    if (arg.type === 'string' && args[name] === '') throw new DomainError('invalid-input', `--${name} needs a value`);
  }
  return { args, json: args.json === true };
}

/** citty takes any option; a mistyped one must not silently mean its default. */
function refuseUnknown(raw: readonly string[], definition: ArgsDef): void {
  const known = new Set(
    Object.entries(definition).flatMap(([name, arg]) =>
      arg.type === 'positional' ? [] : [name, ...('alias' in arg ? [arg.alias ?? []].flat() : [])],
    ),
  );
  for (const word of raw) {
    if (word === '--') return;
    const name = /^--?([^=\d][^=]*)/.exec(word)?.[1];
    if (name === undefined) continue;
    const negated = name.startsWith('no-') && definition[name.slice(3)]?.type === 'boolean';
    if (!known.has(name) && !negated) throw new DomainError('invalid-input', `unknown option ${word}`);
  }
}
