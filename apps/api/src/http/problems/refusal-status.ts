import type { RefusalCode } from '#kernel';

/** The HTTP status of every reason for a refusal. */
export const REFUSAL_STATUS = {
  not_found: 404,
  unknown_action: 404,
  not_signed_in: 401,
  wrong_credentials: 401,
  too_many_attempts: 429,
  not_permitted: 403,
  not_in_this_state: 422,
  stale_version: 409,
  invalid_input: 422,
  unknown_section: 422,
  same_section: 422,
  unknown_measure: 422,
  unknown_handler: 422,
  draft_required: 422,
  measures_or_reason: 422,
  idempotency_key_reused: 409,
  idempotency_key_required: 400,
  foreign_origin: 403,
  plan_exists: 409,
  sealed_channel: 422,
} as const satisfies Record<RefusalCode, number>;
