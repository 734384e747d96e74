import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { SweepActivities, SweepCounts, SweepInput } from '#libs/contracts/case-workflow.js';

/** A run takes so many pages and goes on as a new one: some three events of history a page. */
const PAGES_MAX = 50;

/** Compares the ledger with the timers, page by page, and heals what differs; the answer is what it found. */
export async function sweepWorkflow(input: SweepInput): Promise<SweepCounts> {
  const { sweepPage } = proxyActivities<SweepActivities>({
    startToCloseTimeout: '10 minutes',
    retry: { initialInterval: '5 seconds', maximumInterval: '1 minute' },
  });
  let { after, swept } = input;
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page = await sweepPage(after);
    swept = {
      openCases: swept.openCases + page.swept.openCases,
      missing: swept.missing + page.swept.missing,
      behind: swept.behind + page.swept.behind,
      overdue: swept.overdue + page.swept.overdue,
      failed: swept.failed + page.swept.failed,
    };
    if (page.next === null) return swept;
    after = page.next;
  }
  return continueAsNew<typeof sweepWorkflow>({ after, swept });
}
