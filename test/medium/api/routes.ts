import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PERMISSION } from '../../../apps/api/src/http/access/permission.js';

/** Every route the web server really has, e.g. `GET /api/v1/cases`, from its own drawing of them. */
export function routesOf(app: NestFastifyApplication): string[] {
  const server = app.getHttpAdapter().getInstance() as unknown as { printRoutes(): string };
  const parents: string[] = [];
  return server
    .printRoutes()
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [, indent, label, methods = ''] =
        /^(.*?)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      const depth = indent.length / 4;
      parents.splice(depth, parents.length, label);
      return methods
        .split(', ')
        .filter(Boolean)
        .map((method) => `${method} ${parents.join('')}`);
    })
    .sort();
}

/** Methods of controllers that answer requests and do not say who may call them. */
export function handlersWithoutPermission(app: NestFastifyApplication): string[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype, name }) => {
    const methods = (metatype as { prototype: Record<string, object> }).prototype;
    return Object.getOwnPropertyNames(methods)
      .filter((method) => method !== 'constructor')
      .filter((method) => Reflect.hasMetadata('path', methods[method]))
      .filter((method) => !Reflect.hasMetadata(PERMISSION, methods[method]))
      .map((method) => `${String(name)}.${method}`);
  });
}
