/** The one line on stdout that the supervisor waits for: `{"ready":true,"name":"api","port":1234}`. */
export function announceReady(name: string, port: number): void {
  process.stdout.write(`${JSON.stringify({ ready: true, name, port })}\n`);
}
