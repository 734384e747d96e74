/** What fee reminders alone hold. */
export interface FeeReminderState {
  readonly outstandingCents: number;
  readonly calls: number;
  readonly promises: number;
  /** the last promise's; null: none was made */
  readonly promisedBy: string | null;
}
