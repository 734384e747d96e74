/** Tells what happens; the words are made only where somebody reads them. */
export type Trace = (words: () => string) => void;
