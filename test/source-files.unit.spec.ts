import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const LINES_MAX = 300;
const TEST_LINES_MAX = 400;
const VAGUE = /^(process|manager|helper|helpers|util|utils|data|common|v2)\.(ts|tsx)$/;

const tracked = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.sql'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  // made from the OpenAPI document, read by nobody
  .filter((path) => path !== '' && path !== 'apps/dashboard/api/schema.d.ts' && existsSync(path));

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1;
const isTest = (path: string) => /\.(spec|suite)\.tsx?$/.test(path);

describe('source files', () => {
  it('are found', () => {
    expect(tracked.length).toBeGreaterThan(20);
  });

  it(`have at most ${LINES_MAX} lines, tests ${TEST_LINES_MAX}`, () => {
    const tooLong = tracked
      .map((path) => ({ path, lines: linesOf(path) }))
      .filter(({ path, lines }) => lines > (isTest(path) ? TEST_LINES_MAX : LINES_MAX));
    expect(tooLong).toEqual([]);
  });

  it('carry a name that says what is in them', () => {
    expect(tracked.filter((path) => VAGUE.test(basename(path)))).toEqual([]);
  });

  it('are named in kebab-case with a role suffix', () => {
    const odd = tracked.filter(
      (path) => !/^[a-z0-9_]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|tsx|sql)$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });
});
