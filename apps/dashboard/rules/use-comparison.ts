import { useRef, useState } from 'react';
import { answerOf, api } from '../api/client.js';
import type { AskWhatIf } from '../api/shapes.js';
import { type Compared, joined } from './compare.js';

export interface Comparison {
  readonly compared: Compared | null;
  readonly running: boolean;
  readonly problem: Error | null;
  readonly ask: (asked: AskWhatIf) => void;
  readonly stop: () => void;
  /** where the line broke or somebody stopped: the pages that have come are not asked again */
  readonly goOn: () => void;
}

/** Asks page by page, so that no answer takes long and what has come is seen. */
export function useComparison(): Comparison {
  const [compared, setCompared] = useState<Compared | null>(null);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const asked = useRef<AskWhatIf | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const run = async (body: AskWhatIf, from: Compared | null): Promise<void> => {
    stopping.current?.abort();
    const mine = new AbortController();
    stopping.current = mine;
    asked.current = body;
    setCompared(from);
    setProblem(null);
    setRunning(true);
    try {
      let all = from;
      do {
        const cursor = all?.nextCursor ?? undefined;
        const question = { ...body, ...(cursor === undefined ? {} : { cursor }) };
        all = joined(all, await answerOf(api.POST('/v1/rules/what-if', { body: question, signal: mine.signal })));
        setCompared(all);
      } while (all.nextCursor !== null && !mine.signal.aborted);
    } catch (error) {
      if (!mine.signal.aborted) setProblem(error as Error);
    } finally {
      if (stopping.current === mine) setRunning(false);
    }
  };
  return {
    ...{ compared, running, problem },
    ask: (body) => void run(body, null),
    stop: () => stopping.current?.abort(),
    goOn: () => asked.current && void run(asked.current, compared),
  };
}
