// The console's types of the api, written from the OpenAPI document of a running Huiyin:
// node scripts/generate-console-types.mjs http://localhost:3000 [--check]
// With --check nothing is written; it fails where the written types say something else.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { at } from './stamps.mjs';

const [url = 'http://localhost:3000', mode] = process.argv.slice(2);
const file = at('apps/console/src/api/schema.d.ts');
const HEAD = '// Written by scripts/generate-console-types.mjs; not by hand.\n\n';

const address = new URL('/api/openapi.json', url);
const answer = await fetch(address).catch((error) => ({ ok: false, status: error.message }));
if (!answer.ok) {
  process.stderr.write(`${address} 讀不到，請先啟動系統 cannot be read (${answer.status})\n`);
  process.exit(1);
}
const types = HEAD + astToString(await openapiTS(await answer.json()));

if (mode !== '--check') {
  writeFileSync(file, types);
} else if (readFileSync(file, 'utf8') !== types) {
  process.stderr.write(
    `${file} 已過期，請執行 is stale; run node scripts/generate-console-types.mjs <url>\n`,
  );
  process.exit(1);
}
