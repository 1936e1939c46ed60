import path from 'node:path';
import type { Provider } from '@nestjs/common';
import {
  Clock,
  ConfigFiles,
  FileStore,
  Mailer,
  Office,
  Secrets,
  SystemClock,
  VirusScanner,
} from '#kernel';
import { DataSource, type EntitySchema } from 'typeorm';
import { HmacSecrets, loadSecret } from '../config/hmac-secrets.js';
import { JsonConfigFiles } from '../config/json-config-files.js';
import type { Config } from '../config/load-config.js';
import { createDataSource } from '../database/data-source.js';
import { ClamScanner, NoScanner } from '../files/clam-scanner.js';
import { DiskFileStore } from '../files/disk-file-store.js';
import { KeepingMailer, SmtpMailer } from '../mail/smtp-mailer.js';

/** The kernel's ports, made real for one process. */
export function platformProviders(
  config: Config,
  process: { readonly name: string; readonly poolSize?: number },
  schemas: readonly EntitySchema<never>[],
): Provider[] {
  return [
    { provide: Clock, useClass: SystemClock },
    { provide: ConfigFiles, useValue: new JsonConfigFiles(config.configDir) },
    {
      provide: Office,
      useValue: {
        publicUrl: config.publicUrl.replace(/\/+$/, ''),
        undoSendSeconds: config.undoSendSeconds,
      },
    },
    {
      provide: Secrets,
      useFactory: () => new HmacSecrets(loadSecret(config.secretKey, config.dataDir)),
    },
    {
      provide: Mailer,
      useFactory: () =>
        config.smtpUrl ? new SmtpMailer(config.smtpUrl, config.mailFrom) : new KeepingMailer(),
    },
    { provide: FileStore, useValue: new DiskFileStore(path.join(config.dataDir, 'files')) },
    {
      provide: VirusScanner,
      useFactory: () => (config.clamavUrl ? new ClamScanner(config.clamavUrl) : new NoScanner()),
    },
    {
      provide: DataSource,
      useFactory: () =>
        createDataSource({ url: config.databaseUrl, schemas, ...process }).initialize(),
    },
  ];
}
