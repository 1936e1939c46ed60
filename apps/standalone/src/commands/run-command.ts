import 'reflect-metadata';
import {
  type DynamicModule,
  type INestApplicationContext,
  Module,
  type Provider,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { planProviders, planSchemas } from '#plan';
import { type Config, loadConfig, platformProviders } from '#platform';
import { settingProviders, settingSchemas } from '#settings';
import { slaProviders, slaSchemas } from '#sla';
import { staffProviders, staffSchemas } from '#staff';
import { DataSource } from 'typeorm';
import { told } from './command-fault.js';

/** What the commands need of the product: people, machines, plans and the rules of deadlines. */
@Module({})
class CommandModule {
  static with(config: Config, more: Provider[]): DynamicModule {
    const schemas = [...staffSchemas, ...planSchemas, ...slaSchemas, ...settingSchemas] as never[];
    return {
      module: CommandModule,
      providers: [
        ...platformProviders(config, { name: 'huiyin-command', poolSize: 2 }, schemas),
        ...[...staffProviders, ...planProviders, ...slaProviders, ...settingProviders, ...more],
      ],
    };
  }
}

/** Opens the product on the configured database for one piece of work, `more` included, and closes it again. */
export async function withProduct<T>(
  work: (app: INestApplicationContext, config: Config) => Promise<T>,
  more: Provider[] = [],
): Promise<T> {
  const config = loadConfig();
  const module = CommandModule.with(config, more);
  const app = await NestFactory.createApplicationContext(module, {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(app, config);
  } finally {
    await app.close();
    await app.get(DataSource).destroy();
  }
}

/** Runs a command to its exit code: 0 done, 1 something around it failed, 2 it was given something wrong. */
export function runCommand(work: (args: string[]) => Promise<void>): void {
  // `… | head` closes our output; that is no failure of the command.
  process.stdout.on('error', () => undefined);
  work(process.argv.slice(2)).catch((error: unknown) => {
    const { text, exitCode } = told(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  });
}

/** A line for the person: results go to standard output, everything around them to standard error. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
