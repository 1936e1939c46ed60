import { PlainPace } from '../robots/plain-pace.js';

/** How many files one address may upload in an hour without having to do with a case, in this process. */
export const UPLOADS_PER_HOUR = 60;

/** The pace of uploads for letters. */
export class UploadPace extends PlainPace {}
