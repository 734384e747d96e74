/** The group in which all processes of a station read. `name`: REDRESS_KAFKA_CONSUMERS. */
export function consumerGroup(name: string, station: 'projector' | 'conductor' | 'notifier'): string {
  return `${name}-${station}`;
}
