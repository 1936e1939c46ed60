export * from './refusal.js';
export * from './ids.js';
export * from './clock.js';
export * from './job.js';
export * from './mail.js';
export * from './config-files.js';
export * from './secrets.js';
export * from './office.js';
