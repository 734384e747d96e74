import type { Batch, Message, Publisher, Subscriber } from './port.js';
import { partitionOf } from './partition-of.js';

export interface MessagingUnderTest {
  readonly partitions: number;
  publisher(): Publisher;
  subscriber(groupId: string): Subscriber;
  close(): Promise<void>;
}

const message = (key: string, n: number): Message => ({ key, value: String(n), headers: { n: String(n) } });
const next = (batch: Batch): bigint => (batch.messages.at(-1)?.offset ?? 0n) + 1n;

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** What any messaging has to do, whatever carries it. Each test gets a topic of its own. */
export function messagingBehaviour(name: string, setUp: () => Promise<MessagingUnderTest>): void {
  describe(name, () => {
    let messaging: MessagingUnderTest;
    let publisher: Publisher;
    beforeEach(async () => {
      messaging = await setUp();
      publisher = messaging.publisher();
    });
    afterEach(async () => {
      await publisher.disconnect();
      await messaging.close();
    });

    /** Runs a subscriber until `enough` messages have been handled; gives what came, in order. */
    async function receive(groupId: string, enough: number, handle: (batch: Batch) => bigint = next): Promise<Batch[]> {
      const batches: Batch[] = [];
      const subscriber = messaging.subscriber(groupId);
      await subscriber.start({
        handle: async (batch) => {
          const answer = handle(batch);
          batches.push(batch);
          return Promise.resolve(answer);
        },
      });
      await until(() => batches.flatMap((batch) => batch.messages).length >= enough);
      await subscriber.stop();
      return batches;
    }

    it('keeps the order of a key, over many batches, and puts the key where the Java client would', async () => {
      const keys = ['case-a', 'case-b', 'case-c', 'case-d'];
      await publisher.publish(Array.from({ length: 1_300 }, (_, n) => message(keys[n % 4] ?? '', n)));
      const batches = await receive('order', 1_300);
      for (const key of keys) {
        const own = batches.flatMap((batch) => batch.messages.filter((each) => each.key === key));
        const numbers = own.map((each) => Number(each.value.toString()));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(numbers).toHaveLength(325);
        expect(own[0]?.headers).toEqual({ n: own[0]?.value.toString() });
      }
      for (const batch of batches) {
        for (const each of batch.messages) expect(batch.partition).toBe(partitionOf(each.key, messaging.partitions));
      }
    });

    it('brings the same messages again after the handler has failed', async () => {
      await publisher.publish([message('case-a', 1), message('case-a', 2)]);
      let failures = 2;
      const batches = await receive('failing', 2, (batch) => {
        if (failures-- > 0) throw new Error('read model is away');
        return next(batch);
      });
      expect(batches.flatMap((batch) => batch.messages).map((each) => each.value.toString())).toEqual(['1', '2']);
      expect(failures).toBe(-1);
    });

    it('goes on behind what the group has done, after a restart', async () => {
      await publisher.publish([message('case-a', 1)]);
      await receive('restarted', 1);
      await publisher.publish([message('case-a', 2)]);
      const again = await receive('restarted', 1);
      expect(again.flatMap((batch) => batch.messages).map((each) => each.value.toString())).toEqual(['2']);
    });

    it('reads again from an earlier offset when the handler says so', async () => {
      await publisher.publish([message('case-a', 1), message('case-a', 2)]);
      let back = true;
      const batches = await receive('seeking', 4, (batch) => {
        if (!back) return next(batch);
        // all was there at once: else wait for the rest before going back
        if (batch.highWatermark > next(batch)) return next(batch);
        back = false;
        return 0n;
      });
      expect(batches.flatMap((batch) => batch.messages).map((each) => Number(each.offset))).toEqual([0, 1, 0, 1]);
    });

    it('starts at the bookmark, whatever the group has committed', async () => {
      await publisher.publish([message('case-a', 1), message('case-a', 2), message('case-a', 3)]);
      await receive('bookmarked', 3);
      const offsets: number[] = [];
      const subscriber = messaging.subscriber('bookmarked');
      await subscriber.start({
        handle: (batch) => {
          offsets.push(...batch.messages.map((each) => Number(each.offset)));
          return Promise.resolve(next(batch));
        },
        startAt: (partition) =>
          Promise.resolve(partition === partitionOf('case-a', messaging.partitions) ? 1n : undefined),
      });
      await until(() => offsets.length >= 2);
      await subscriber.stop();
      expect(offsets).toEqual([1, 2]);
    });

    it('gives each group everything', async () => {
      await publisher.publish([message('case-a', 1), message('case-b', 2)]);
      for (const group of ['first', 'second']) {
        const batches = await receive(group, 2);
        expect(batches.flatMap((batch) => batch.messages.map((each) => each.value.toString())).sort()).toEqual([
          '1',
          '2',
        ]);
      }
    });
  });
}
