import { parseArguments } from './arguments.js';

const definition = {
  file: { type: 'positional' },
  mapping: { type: 'string' },
  detach: { type: 'boolean' },
} as const;

describe('arguments of a command', () => {
  it('takes options, words and --json', () => {
    const { args, json } = parseArguments(['--mapping', 'boston-311', 'cases.csv', '--detach', '--json'], definition);
    expect(args).toMatchObject({ mapping: 'boston-311', file: 'cases.csv', detach: true });
    expect(json).toBe(true);
  });

  it.each([
    ['an option it does not have', ['cases.csv', '--maping', 'x'], 'unknown option --maping'],
    ['a word too many', ['cases.csv', 'other.csv'], 'not understood: other.csv'],
    ['an option without its value', ['cases.csv', '--mapping='], '--mapping needs a value'],
    ['a word that is missing', [], /file/i],
  ])('refuses %s', (_, words, message) => {
    const refused = () => parseArguments(words, definition);
    expect(refused).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(refused).toThrow(message);
  });
});
