/** `AssessSeverity` and `assess-severity` alike → `assess-severity`, as the address of the command has it. */
export function kebab(command: string): string {
  return command.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
