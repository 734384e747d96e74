/** Which methods an address takes, as the routes were entered. */
export class ServedMethods {
  private readonly routes: { readonly pattern: RegExp; readonly methods: Set<string> }[] = [];
  private readonly byUrl = new Map<string, Set<string>>();

  /** `url` as Fastify knows it. The files of the dashboard have any address, so their route says nothing of one. */
  add(method: string, url: string): void {
    if (url.includes('*')) return;
    let methods = this.byUrl.get(url);
    if (methods === undefined) {
      methods = new Set();
      this.byUrl.set(url, methods);
      this.routes.push({ pattern: patternOf(url), methods });
    }
    methods.add(method);
  }

  /** In the order of the alphabet; empty where there is no such address. */
  at(url: string): string[] {
    const path = url.split('?')[0] ?? '';
    const likely = () => this.routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods]);
    return [...new Set(this.byUrl.get(path) ?? likely())].sort();
  }

  /** Whether an address that is entered word by word does not take the method, though one with a parameter there does. */
  refuses(method: string, url: string): boolean {
    return this.byUrl.get(url.split('?')[0] ?? '')?.has(method) === false;
  }
}

const patternOf = (url: string): RegExp => new RegExp(`^${url.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`);
