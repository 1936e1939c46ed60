import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Staff } from '#case';
import { Refusal } from '#kernel';
import type { KnownRequest } from './access.guard.js';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<KnownRequest>();

/** The signed-in member of staff. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Staff => {
  const { staff } = requestOf(context);
  if (!staff) throw new Refusal('not_signed_in');
  return staff;
});

/** What the caller has to set up before anything else. */
export const Owes = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).owes ?? [],
);

/** The other system that calls, by its API key. */
export const CallingMachine = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { machine } = requestOf(context);
  if (!machine) throw new Refusal('not_signed_in');
  return machine;
});
