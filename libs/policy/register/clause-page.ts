import type { Clause, ClauseStatus } from './clause.js';
import { figureText } from './figure-text.js';
import { clauseRegister, registerSections } from './register.js';

const HEAD = `# The register of clauses 条款总表

Every rule of the documents by its id, in our own words, and who keeps it. Written from \`libs/policy/register/\` by
\`node scripts/clauses.mjs\`; a unit test fails when this page is stale, and another when a status is false.

- **pack**: a rule, stage, figure, score, wording or notice of the regulation pack \`property-cn\` cites the clause, and cases are
  decided by it; the named test shows it
- **data**: the pack cites the clause and publishes its figure; no case is decided by it yet
- **domain rule**: the product refuses or acts by it; the named test shows it
- **planned**: not in the product yet
- **person**: kept by a person, not by the product
`;

/** docs/guide/clauses.md */
export function clausePage(): string {
  const sections = registerSections.map(({ id, title, unnumbered }) =>
    [
      `## ${title.en} ${title.zh}`,
      ...clauseRegister.filter(({ section }) => section === id).map(entry),
      ...(unnumbered.length === 0 ? [] : [`### Without a number (${id})`]),
      ...unnumbered.map(({ en, zh }) => `${en}\n\n${zh}`),
    ].join('\n\n'),
  );
  return `${[HEAD + counts(), ...sections].join('\n\n')}\n`;
}

function counts(): string {
  const counted = clauseRegister.map(({ status }) => pageStatus(status));
  const count = (is: PageStatus) => counted.filter((one) => one === is).length;
  return (
    `\nOf ${clauseRegister.length} clauses ${count('pack')} are at work in the pack, ${count('data')} are data of the pack, ` +
    `${count('domain-rule')} are domain rules, ${count('planned')} are planned and ${count('person')} are kept by a person.`
  );
}

type PageStatus = ClauseStatus['is'] | 'data';

/** A clause of the pack that no test shows at work is called what it is, so that the page does not overstate. */
export function pageStatus(status: ClauseStatus): PageStatus {
  return status.is === 'pack' && status.test === undefined ? 'data' : status.is;
}

function entry({ id, en, zh, figure = [], status }: Clause): string {
  const facts = [
    ...figure.map((one) => `- ${figureText(one, 'en')} · ${figureText(one, 'zh')}`),
    `- ${statusText(status)}`,
  ];
  return `### ${id}\n\n${en}\n\n${zh}\n\n${facts.join('\n')}`;
}

const packText = ({ test }: { readonly test?: string | undefined }): string =>
  test === undefined
    ? '**data** `property-cn`: published with the pack; nothing runs on it yet'
    : `**pack** \`property-cn\`; \`${test}\``;

const bothOf = ({ en, zh }: { readonly en: string; readonly zh: string }): string => `${en} ${zh}`;

function statusText(status: ClauseStatus): string {
  switch (status.is) {
    case 'pack':
      return packText(status) + (status.person === undefined ? '' : `\n- **person**: ${bothOf(status.person)}`);
    case 'domain-rule':
      return `**domain rule**; \`${status.test}\``;
    case 'planned':
      return '**planned**';
    case 'person':
      return `**person**: ${bothOf(status.why)}`;
  }
}
