/** Jest calls it once a project: the first call stops and deletes the stack, the others find nothing. */
export default async function tearDown() {
  const started = globalThis.redressTestServers;
  globalThis.redressTestServers = undefined;
  if (started === undefined) return;
  const { servers, remove } = await started;
  await servers.stop();
  await remove();
}
