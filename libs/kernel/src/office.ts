/** The office this installation serves, as customers know it. */
export abstract class Office {
  /** Where customers find the public pages, without a trailing slash. */
  abstract readonly publicUrl: string;
}
