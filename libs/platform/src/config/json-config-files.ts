import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigFault, ConfigFiles } from '#kernel';

/** The project's own config/ folder, found from where the compiled code lies. */
const SHIPPED = path.resolve(__dirname, findRoot(__dirname), 'config');

function findRoot(from: string): string {
  return existsSync(path.join(from, 'package.json')) ? from : findRoot(path.dirname(from));
}

/** Business data from JSON files: a file in the office's folder stands before the one shipped. */
export class JsonConfigFiles extends ConfigFiles {
  constructor(private readonly overrides?: string) {
    super();
  }

  read(name: string): unknown {
    const own = this.overrides && path.join(this.overrides, name);
    const file = own && existsSync(own) ? own : path.join(SHIPPED, name);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      throw new ConfigFault(name, [`cannot be read (${file}): ${(error as Error).message}`]);
    }
  }
}
