export { loadConfig, ConfigError, type Config } from './config/load-config.js';
export { JsonConfigFiles } from './config/json-config-files.js';
export { HmacSecrets, loadSecret } from './config/hmac-secrets.js';
export { createDataSource, migrate, type DatabaseOptions } from './database/data-source.js';
export { migrations } from './database/migrations/index.js';
export { chooseBackend, redisFault, type Backend } from './queue/backend.js';
export { BullMqJobQueue } from './queue/bullmq-job-queue.js';
export {
  handle,
  indexHandlers,
  startWorkers,
  workerOptions,
  type JobFailure,
  type JobHandler,
} from './queue/job-worker.js';
export { ClamScanner, NoScanner } from './files/clam-scanner.js';
export { DiskFileStore } from './files/disk-file-store.js';
export { SmtpMailer, KeepingMailer } from './mail/smtp-mailer.js';
export { platformProviders } from './nest/platform-providers.js';
export { exitWhenOrphaned } from './nest/exit-when-orphaned.js';
