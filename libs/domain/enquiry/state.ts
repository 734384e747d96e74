/** What enquiries alone hold. */
export interface EnquiryState {
  /** how to reach who asked; the contact itself is sealed */
  readonly contactOnRecord: boolean;
  readonly disagreements: number;
  /** a yes named a time, and word that it is done has not gone out */
  readonly doneOwed: boolean;
}
