/** An answer to read out, in both languages, and the clause that asks for it. */
export interface Answer {
  readonly clause: string;
  readonly text: { readonly zh: string; readonly en: string };
}
