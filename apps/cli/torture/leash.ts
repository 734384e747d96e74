// For a process whose stdin is a pipe of its parent: the pipe ends with the parent, however that ends, and so does the process.
// An `exit` handler of the parent's is not enough: Jest's `process` has none, and SIGKILL leaves no time for it.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.stdin.resume().once('close', () => process.kill(process.pid, 'SIGKILL'));
