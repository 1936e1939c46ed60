/** The office this installation serves, as customers know it. */
export abstract class Office {
  /** Where customers find the public pages, without a trailing slash. */
  abstract readonly publicUrl: string;
  /** For so many seconds an approved reply waits and can be taken back; 0 sends it at once. */
  abstract readonly undoSendSeconds: number;
}
