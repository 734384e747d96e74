import { expect } from 'expect';
import { format } from 'node:util';

/**
 * The few words of jest that the unit specs of libs/clock use, without what makes jest slow to start: a mutant is judged in
 * milliseconds. Tests run in the order in which they are collected.
 */
export class Specs {
  tests = [];
  #path = [];
  #spec = '';

  /** What a spec finds as globals, and what it imports from `@jest/globals`. */
  globals() {
    const it = (name, body) => this.tests.push({ id: [...this.#path, name].join(' '), spec: this.#spec, body });
    it.each = (rows) => (name, body) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        it(format(name.replaceAll('%p', '%j'), ...values.slice(0, wantedBy(name))), () => body(...values));
      }
    };
    it.skip = () => undefined;
    const describe = (name, body) => {
      this.#path.push(name);
      try {
        body();
      } finally {
        this.#path.pop();
      }
    };
    const jest = { setTimeout: () => undefined };
    const specBegins = (spec) => {
      this.#spec = spec;
    };
    return { describe, it, expect, jest, specBegins };
  }
}

function wantedBy(name) {
  return (name.match(/%[a-z]/g) ?? []).length;
}
