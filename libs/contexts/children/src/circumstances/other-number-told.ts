/** By which number another system knows a child. */
export type OtherNumberTold = Readonly<{
  /** Its code, as the council lists it. */
  system: string;
  value: string;
  /** Whether the system still knows the child by it. */
  inUse: boolean;
}>;
