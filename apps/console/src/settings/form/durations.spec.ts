import { readParts, writeLength, writePlace } from './durations';

it.each(['deadline', '50 %', '-1 working day', '+2 working hours', '-30 working minutes'])(
  'the place %s comes back as it was',
  (text) => expect(writePlace(readParts(text))).toBe(text),
);

it.each(['3 working days', '1 calendar day', '2 working hours'])(
  'the length %s comes back as it was',
  (text) => expect(writeLength(readParts(text))).toBe(text),
);
