import type postgres from 'postgres';
import { STAGES } from '#libs/contracts/case.js';
import { createReadModel } from '#libs/read-model/read-model.js';
import type { Sites } from '#libs/read-model/sites.js';
import type { Answer } from './command.js';

/** Cases, facts and promises in one view. `behind`: facts that the read model lacks. */
export async function overview(sql: postgres.Sql, sites: Sites, behind: number): Promise<Answer> {
  const totals = await createReadModel(sql).totals(sites);
  const stages = await sql<{ stage: string; cases: number; facts: string }[]>`
    select stage, count(*) filter (where not closed)::int as cases, sum(version) as facts
      from read_model.cases ${sites === '*' ? sql`` : sql`where site = any (${[...sites]}::text[])`}
     group by stage`;
  const byStage = Object.fromEntries(
    STAGES.map((stage) => [stage, stages.find((row) => row.stage === stage)?.cases ?? 0]),
  );
  const events = stages.reduce((sum, { facts }) => sum + Number(facts), 0);
  const { openCases, closedCases, overdueCases, met, missed, open } = totals;
  const json = {
    ...{ cases: openCases + closedCases, open: openCases, closed: closedCases, overdue: overdueCases, events },
    ...{ byStage, promises: { met, missed, open }, behind },
  };
  const text = [
    `cases     ${json.cases}: ${openCases} open (${overdueCases} overdue), ${closedCases} closed`,
    `open in   ${STAGES.map((stage) => `${stage} ${byStage[stage]}`).join(', ')}`,
    `promises  ${met} met, ${missed} missed, ${open} open`,
    `facts     ${events}${behind === 0 ? '' : `, and ${behind} that the read model has yet to take up`}`,
  ];
  return { json, text: text.join('\n') };
}
