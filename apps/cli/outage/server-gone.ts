import { invariant } from '#libs/contracts/errors.js';
import type { Trouble, TroubleBench } from './trouble.js';

/** A server killed, and nobody brings it back until the end. Commands need PostgreSQL alone. */
export function serverGone(name: 'postgres' | 'kafka' | 'temporal'): Trouble {
  const partOf = ({ stack }: TroubleBench) => {
    const part = stack.parts.get(name);
    invariant(part !== undefined, `${name} is a part`);
    return part;
  };
  return {
    mayRefuse: name === 'postgres',
    terminates: true,
    begin: (bench) => partOf(bench).withhold(),
    end: async (bench) => {
      await partOf(bench).restore();
      return [];
    },
  };
}
