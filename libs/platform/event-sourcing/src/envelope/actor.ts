/** Who acts. Opaque id, the rest codes: nothing here names a person. */
export type Actor = Readonly<{
  id: string;
  role: string;
  team: string | null;
  organisation: string | null;
  onBehalfOf: string | null;
}>;
