/** What service orders alone hold. */
export interface ServiceOrderState {
  readonly item: string;
  /** whose supervisor it goes to */
  readonly department: string;
  /** number of the time agreed that counts now; 0: nothing agreed */
  readonly agreement: number;
  readonly feeCents: number;
  readonly feeTaken: boolean;
  readonly receipted: boolean;
}
