import type { Script, ScriptLine } from '../api/shapes.js';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.js';

interface ScriptLinesProps {
  readonly script: Script;
  /** beside a line that says by when */
  readonly beside?: (line: ScriptLine) => ReactNode;
}

/** What may be said now: a proposal, nobody has to read it out. */
export function ScriptLines({ script, beside }: ScriptLinesProps) {
  const { language, word } = useText();
  const lines = [script.greeting, script.wish, ...script.lines].filter((line) => line !== null);
  return (
    <ul className="script-lines" data-testid="script">
      {lines.map((line) => (
        <li key={line.id} data-line={line.id}>
          <q title={`${line.clause} ${word('clause', line.clause, '')}`}>{line.text[language]}</q>
          {beside?.(line)}
        </li>
      ))}
    </ul>
  );
}
