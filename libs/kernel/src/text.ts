/** Control characters but for line breaks and tabs: nobody sees them, and PostgreSQL refuses a null. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Half of a character that needs two code units: no UTF-8 can hold it. */
const HALF_CHARACTER = /\p{Surrogate}/u;

export const hasControls = (text: string): boolean => text.search(CONTROLS) >= 0;
export const hasHalfCharacters = (text: string): boolean => HALF_CHARACTER.test(text);
export const withoutControls = (text: string): string => text.replace(CONTROLS, '');

/** The length of a text as people count it: a rare character such as 𠮷 counts once. */
export const lengthOf = (text: string): number => [...text].length;

export const isBlank = (text: string): boolean => text.trim() === '';
