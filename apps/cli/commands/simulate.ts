import { instant } from '#libs/contracts/case.js';
import { DomainError } from '#libs/contracts/errors.js';
import { generateGroup } from '#libs/generator/generate-group.js';
import { writeGroup } from '#libs/generator/write-group.js';
import { command, stackArgs } from '../command.js';
import { progress } from '../progress.js';
import { withWritePath } from '../store-access.js';

export const simulate = command({
  name: 'simulate',
  description: 'fill a simulating stack with a generated group: sites, complaints and their history',
  args: {
    ...stackArgs,
    sites: { type: 'string', description: 'number of sites', default: '3' },
    cases: { type: 'string', description: 'number of complaints', default: '400' },
    days: { type: 'string', description: 'days of history, up to now', default: '120' },
    seed: { type: 'string', description: 'the same seed (and now) gives the same group', default: '1' },
    now: { type: 'string', description: "instant at which the history ends; default the stack's clock" },
  },
  async run({ args, say }) {
    return withWritePath(args, async ({ dependencies }) => {
      if (!dependencies.simulation) {
        throw new DomainError('not-simulated', 'this stack does not simulate: start one with redress up --simulation');
      }
      const group = generateGroup({
        sites: numberOf('sites', args.sites),
        cases: numberOf('cases', args.cases),
        days: numberOf('days', args.days),
        seed: numberOf('seed', args.seed),
        now: presentOf(args.now, await dependencies.store.now()),
      });
      const shown = progress('simulate', group.commands.length, say);
      const written = await writeGroup(dependencies, group, ({ commands }) =>
        shown.at(commands, `${commands} commands`),
      );
      shown.end();
      const { sites, cases, events } = written;
      return {
        json: { ...written, digest: group.digest },
        text: `${cases} complaints of ${sites} sites, ${events} facts added\ndigest ${group.digest}`,
      };
    });
  },
});

function numberOf(field: string, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text))
    throw new DomainError('invalid-input', `--${field}: a number is expected, not "${text}"`, { field });
  return value;
}

function presentOf(text: string | undefined, now: string): string {
  if (text === undefined) return now;
  const parsed = instant.safeParse(text);
  const message = `--now: ${parsed.error?.issues[0]?.message ?? 'lies in the future'}`;
  if (!parsed.success || parsed.data > now) throw new DomainError('invalid-input', message, { field: 'now' });
  return parsed.data;
}
