import { writeSize } from './file-size';

describe('the size of a file', () => {
  it.each([
    [0, '1 KB'],
    [1_500, '1 KB'],
    [655_360, '640 KB'],
    [1_258_291, '1.2 MB'],
    [10 * 1024 * 1024, '10.0 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(writeSize(bytes)).toBe(words);
  });
});
