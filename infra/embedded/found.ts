/** One program of the stack: where it was found and by which step of the search, or what to do to get it. */
export type Found =
  | {
      readonly found: true;
      readonly part: string;
      readonly path: string;
      readonly version: string;
      readonly from: Source;
    }
  | { readonly found: false; readonly part: string; readonly reason: string; readonly advice: string };

/** The steps of the search, in their order. */
export type Source = 'environment' | 'path' | 'cache' | 'registry';

export interface SearchOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** the project's own cache, `.cache/` */
  readonly cacheDir: string;
  /** whether the last step, fetching from a package registry, is allowed (`doctor` only looks) */
  readonly mayFetch: boolean;
  readonly onTick: Tick;
}

/** What is being waited for, and why. */
export type Tick = (text: string) => void;
