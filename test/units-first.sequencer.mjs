import Sequencer from '@jest/test-sequencer';

/**
 * Unit specs before those on servers. In a process of one worker the long ones took eight times as long after them: what the
 * clients of servers leave switched on makes every promise dearer.
 */
export default class UnitsFirst extends Sequencer {
  sort(tests) {
    const order = super.sort(tests);
    const isUnit = ({ context }) => context.config.displayName?.name === 'unit';
    return [...order.filter(isUnit), ...order.filter((test) => !isUnit(test))];
  }
}
