// The main files of one or several services in one process. Not by `node --import`, which worker threads take over: each
// thread of Temporal's worker would be a worker with threads of its own.
for (const url of process.argv.slice(2)) await import(url);
