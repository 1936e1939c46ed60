import { pathToFileURL } from 'node:url';
import { build, install, requireNode } from './prepare.mjs';
import { at } from './stamps.mjs';

requireNode();
await install();
await build();

process.chdir(at());
// Before any package is loaded: some decide by it what they are.
process.env.NODE_ENV = process.env.NODE_ENV || 'production';
// In this very process: one less between Ctrl-C and those who have to stop.
await import(pathToFileURL(at('dist/apps/standalone/src/main.js')).href);
