/** What this browser remembers between visits. Storage may be forbidden: then nothing is remembered and nothing breaks. */
const prefix = 'redress.';

export function read(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // Private mode or a full store: the page goes on without memory.
  }
}
