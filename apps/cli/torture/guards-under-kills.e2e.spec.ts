import { GUARDS_IN_THE_BUILD, buildWithout, remove, torture } from './guards-taken-out.suite.js';

const LONG = process.env['REDRESS_TEST_LONG'] === '1';
/** Of writing and killing; the account comes on top. */
const SECONDS = 30;
const RUN_MS_MAX = 400_000;

// guards.int.spec.ts shows the same in one process, in every run
describe('the guards under the whole torture, with kills', () => {
  const shown = LONG ? it : it.skip;
  const long = LONG ? '' : ' (skipped: set REDRESS_TEST_LONG=1, a minute or two each)';

  shown(
    `with all of them nothing breaks${long}`,
    async () => {
      const root = buildWithout('none', {});
      try {
        const { report } = await torture(root, { seed: 1, seconds: SECONDS });
        expect(report.invariants.filter(({ holds }) => !holds)).toEqual([]);
      } finally {
        remove(root);
      }
    },
    RUN_MS_MAX,
  );

  Object.entries(GUARDS_IN_THE_BUILD).forEach(([name, { edits, seenBy, seed }], at) => {
    shown(
      `${name}: without that order or guard it goes red${long}`,
      async () => {
        const root = buildWithout(String(at), edits);
        try {
          const { red, report, seconds } = await torture(root, { seed, seconds: SECONDS });
          const broken = report.invariants.filter(({ holds }) => !holds).map(({ id }) => id);
          process.stderr.write(`${name}: ${broken.join(', ') || 'nothing'} broken, after ${seconds} s\n`);
          expect(red).toBe(true);
          expect(broken.filter((id) => seenBy.includes(id))).not.toEqual([]);
        } finally {
          remove(root);
        }
      },
      RUN_MS_MAX,
    );
  });
});
