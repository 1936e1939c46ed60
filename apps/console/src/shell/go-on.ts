/** Reading goes on at the heading of the case, or of the page, where what had the focus is gone. */
export function goOnAtHeading(): void {
  const heading =
    document.getElementById('case-heading') ?? document.getElementById('page-heading');
  heading?.focus({ preventScroll: true });
}

/** The same, where nothing has the focus a moment after something was done. */
export function goOnIfLost(): void {
  setTimeout(() => document.activeElement === document.body && goOnAtHeading(), 100);
}
