import { ConfigFault } from '#kernel';
import { ConfigError } from '#platform';
import { StartFault, told } from './fault.js';

const system = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: as Node says it`), { code, path });

describe('what the person at the terminal is told', () => {
  it.each([
    ['what to do', new StartFault('請改用別的', 'choose another'), '請改用別的\nchoose another'],
    ['what is wrong with the environment', new ConfigError('PORT: ?'), 'PORT: ?'],
    ['what is wrong with a file', new ConfigFault('a.json', ['x']), 'config/a.json:\n  - x'],
  ])('is %s, and no stack', (_what, error, text) => expect(told(error)).toBe(text));

  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'])(
    'names the file that fails by %s',
    (code) => {
      const text = told(system(code, '/data/x'));
      expect(text).toMatch(/^\/data\/x .*請修正/);
      expect(text).not.toContain(' at ');
    },
  );

  it('is everything there is where nobody has foreseen it', () => {
    expect(told(new Error('odd'))).toMatch(/odd\n +at /);
    expect(told(system('ENOENT', '/x'))).toMatch(/\n +at /);
  });
});
