import { type BulkResult, type BulkTarget, runBulk } from './run-bulk.js';

const targets = Array.from({ length: 25 }, (_, n): BulkTarget => ({
  ...{ caseId: `c${n}`, reference: `R-${n}`, version: n, zone: 'Asia/Shanghai' },
}));
const never = new AbortController().signal;

describe('one command for many cases', () => {
  it('is sent to each once, a few at a time, and a refusal of one holds up no other', async () => {
    const results: BulkResult[] = [];
    const sent: string[] = [];
    let atOnce = 0;
    let most = 0;
    const send = async ({ caseId, version }: BulkTarget) => {
      sent.push(caseId);
      most = Math.max(most, (atOnce += 1));
      await Promise.resolve();
      atOnce -= 1;
      if (version % 5 === 0) throw new Error(`refused ${caseId}`);
    };
    await runBulk(targets, send, (result) => results.push(result), never);
    expect([...sent].sort()).toEqual(targets.map(({ caseId }) => caseId).sort());
    expect(most).toBe(4);
    const refused = results.filter((result) => result.refused !== null);
    expect(refused.map(({ target }) => target.version).sort((a, b) => a - b)).toEqual([0, 5, 10, 15, 20]);
    expect(results).toHaveLength(25);
  });

  it('stops where it is told to, and what had begun is told', async () => {
    const stop = new AbortController();
    const results: BulkResult[] = [];
    await runBulk(
      targets,
      () => Promise.resolve(),
      (result) => {
        results.push(result);
        if (results.length === 6) stop.abort();
      },
      stop.signal,
    );
    expect(results.length).toBeGreaterThanOrEqual(6);
    expect(results.length).toBeLessThan(11);
  });
});
