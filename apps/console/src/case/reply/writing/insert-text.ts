/**
 * Writes into a field as if it had been typed: where the cursor stands, and undone by the browser's own
 * undo. Where a browser has no such command, the text goes to the same place without undo.
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // The only way to write that the browser's undo knows of.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
