/** What the conformance feature files use of Gherkin: outlines with examples, doc strings, tables. */
export interface Step {
  readonly text: string;
  readonly docString: string | undefined;
  readonly table: readonly (readonly string[])[];
}
export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

interface Draft {
  name: string;
  steps: { text: string; docString: string | undefined; table: string[][] }[];
  examples: string[][];
}

export function readScenarios(feature: string): Scenario[] {
  const drafts: Draft[] = [];
  let inExamples = false;
  const lines = feature.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    const draft = drafts.at(-1);
    const scenario = /^Scenario(?: Outline)?: (.*)$/.exec(line);
    if (scenario) {
      drafts.push({ name: scenario[1] ?? '', steps: [], examples: [] });
      inExamples = false;
    } else if (!draft) continue;
    else if (line === 'Examples:') inExamples = true;
    else if (line === '"""') {
      const end = lines.findIndex((other, index) => index > at && other.trim() === '"""');
      const step = draft.steps.at(-1);
      if (step) step.docString = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.startsWith('|')) {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      (inExamples ? draft.examples : draft.steps.at(-1)?.table)?.push(cells);
    } else if (/^(Given|When|Then|And) /.test(line)) {
      draft.steps.push({ text: line.replace(/^\w+ /, ''), docString: undefined, table: [] });
    }
  }
  return drafts.flatMap(outlined);
}

function outlined({ name, steps, examples }: Draft): Scenario[] {
  const [header, ...rows] = examples;
  if (!header) return [{ name, steps }];
  return rows.map((row) => {
    const fill = (text: string): string =>
      header.reduce((filled, column, index) => filled.replaceAll(`<${column}>`, row[index] ?? ''), text);
    return {
      name: fill(name),
      steps: steps.map((step) => ({
        text: fill(step.text),
        docString: step.docString === undefined ? undefined : fill(step.docString),
        table: step.table.map((cells) => cells.map(fill)),
      })),
    };
  });
}
