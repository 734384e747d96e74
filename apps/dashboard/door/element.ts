type Child = Node | string | null;
interface Attributes {
  readonly [name: string]: string | boolean | ((event: Event) => void) | undefined;
}

/** One element with its children; a function is a listener, `true` an attribute without value. Text is never read as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export const section = (...children: readonly Child[]): HTMLElement => el('section', {}, ...children);

/** The page is drawn anew as a whole: it is short, and nothing on it outlives an answer of the server. */
export function show(...children: readonly Child[]): void {
  document.getElementById('door')?.replaceChildren(...children.filter((child) => child !== null));
}
