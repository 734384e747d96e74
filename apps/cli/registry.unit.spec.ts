import { readdirSync } from 'node:fs';
import { commands } from './registry.js';

describe('the registry of commands', () => {
  it('has one line for each file of commands/', () => {
    const files = readdirSync(new URL('./commands/', import.meta.url))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => name.slice(0, -'.ts'.length));
    expect(Object.keys(commands).sort()).toEqual(files.sort());
  });

  it('knows each command by the name it has itself', async () => {
    for (const [name, load] of Object.entries(commands)) expect((await load()).name).toBe(name);
  });
});
