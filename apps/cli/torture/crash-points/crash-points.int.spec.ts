import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CrashReport, crashReportText } from './crash-report.js';
import { CRASH_POINTS, type CrashPointName } from './points.js';
import { runCrashPoints } from './run-crash-points.js';

const RUNS_MS_MAX = 600_000;

describe('a service killed between two steps of the way of a fact, and started again', () => {
  let dir: string;
  let report: CrashReport;
  beforeAll(async () => {
    mkdirSync('.redress', { recursive: true });
    dir = mkdtempSync(resolve('.redress', 'crash-'));
    const servers = {
      postgresUrl: process.env['REDRESS_TEST_POSTGRES_URL'] ?? '',
      brokers: process.env['REDRESS_TEST_KAFKA'] ?? '',
      temporal: process.env['REDRESS_TEST_TEMPORAL'] ?? '',
    };
    report = await runCrashPoints({ servers, dir, seeds: [1], say: () => undefined });
  }, RUNS_MS_MAX);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const of = (name: CrashPointName) => report.points.find(({ point }) => point === name);

  it.each(Object.entries(CRASH_POINTS))('%s: it died there, and everything holds', (name) => {
    expect(of(name as CrashPointName)).toMatchObject({ runs: 1, crashed: 1, held: 1, faults: [] });
  });

  it('leaves what a crash there leaves: messages that come twice', () => {
    expect(of('published')?.duplicatesSuppressed.messages).toBeGreaterThan(0);
  });

  it('is told point by point', () => {
    expect(crashReportText(report)).toContain('1 of 1 crashed here, 1 held');
    expect(report.ok).toBe(true);
  });
});
