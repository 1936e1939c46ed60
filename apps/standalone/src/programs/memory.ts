/**
 * How much memory a program of ours takes before it tidies up: V8 on a large machine waits for hundreds
 * of megabytes, for nothing (`npm run bench memory`). The image and the units set the same.
 */
export const MEMORY_OPTIONS = ['--max-semi-space-size=4', '--max-old-space-size=256'] as const;
