import fc from 'fast-check';
import { isForTerminal, LineCutter, prefixed } from './log-lines.js';

describe('the output of a program', () => {
  it('comes out in whole lines, however it was cut', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '信', ' ', '"') });
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat({ max: 9 })), (lines, cuts) => {
        const text = lines.map((one) => `${one}\n`).join('');
        const cutter = new LineCutter();
        const out: string[] = [];
        let at = 0;
        for (const size of cuts) out.push(...cutter.feed(text.slice(at, (at += size))));
        out.push(...cutter.feed(text.slice(at)), ...cutter.flush());
        expect(out).toEqual(lines);
      }),
    );
  });

  it('is not lost when the program died in the middle of a line', () => {
    const cutter = new LineCutter();
    expect(cutter.feed('first\r\nlast wo')).toEqual(['first']);
    expect(cutter.flush()).toEqual(['last wo']);
    expect(cutter.flush()).toEqual([]);
  });

  it.each([
    ['anything on stderr', 'oh', 'stderr', true],
    ['a warning', '[Nest] 1 - WARN [jobs] sla.fire failed', 'stdout', true],
    ['an error as JSON', '{"level":"error","message":"x"}', 'stdout', true],
    ['ordinary news', '[Nest] 1 - LOG worker ready', 'stdout', false],
    ['a word that only looks like trouble', 'no ERRORS here', 'stdout', false],
    ['an empty line', '  ', 'stderr', false],
  ] as const)('%s: is it for the person at the terminal?', (_what, line, stream, is) => {
    expect(isForTerminal(line, stream)).toBe(is);
  });

  it('says whose line it is', () => expect(prefixed('api', 'hello')).toBe('[api] hello'));
});
