import { messagingBehaviour } from '../messaging.suite.js';
import { InMemoryTopic } from './in-memory-topic.js';

messagingBehaviour('messaging in memory', () => {
  const topic = new InMemoryTopic('topic', 6);
  return Promise.resolve({
    partitions: 6,
    publisher: () => topic.publisher(),
    subscriber: (groupId) => topic.subscriber(groupId),
    close: () => Promise.resolve(),
  });
});
