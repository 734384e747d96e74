/** Where the reader stood in a view, as long as the page lives: who comes back from a case finds the same row. */
export interface Place {
  readonly offset: number;
  readonly chosen: string | null;
}

let last: { readonly view: string; readonly place: Place } | null = null;

export function placeOf(view: string): Place | null {
  return last?.view === view ? last.place : null;
}

export function rememberPlace(view: string, part: Partial<Place>): void {
  last = { view, place: { ...(placeOf(view) ?? { offset: 0, chosen: null }), ...part } };
}
