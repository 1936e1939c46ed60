/** A "no" of the business: why something may not be done now, as a value and as a throwable. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** Every reason for which the product refuses; the api maps each to a status and to a sentence. */
export type RefusalCode =
  | 'not_found'
  | 'unknown_action'
  | 'not_signed_in'
  | 'wrong_credentials'
  | 'too_many_attempts'
  | 'not_permitted'
  | 'not_in_this_state'
  | 'stale_version'
  | 'invalid_input'
  | 'unknown_section'
  | 'same_section'
  | 'unknown_measure'
  | 'unknown_handler'
  | 'draft_required'
  | 'too_late_to_recall'
  | 'unknown_placeholder'
  | 'measures_or_reason'
  | 'idempotency_key_reused'
  | 'idempotency_key_required'
  | 'foreign_origin'
  | 'plan_exists'
  | 'already_paused'
  | 'not_paused'
  | 'extension_pending'
  | 'no_extension_pending'
  | 'extension_too_late'
  | 'extension_not_later'
  | 'extension_beyond_calendar'
  | 'no_findings_awaited'
  | 'findings_awaited'
  | 'unknown_case'
  | 'same_case'
  | 'case_ended'
  | 'calendar_changed'
  | 'calendar_label_used'
  | 'sealed_channel'
  | 'captcha_failed'
  | 'setting_changed'
  | 'setting_faulty'
  | 'reply_held'
  | 'follows_another'
  | 'reopening_over'
  | 'reopened_too_often'
  | 'survey_over'
  | 'already_rated'
  | 'setup_needed'
  | 'account_exists'
  | 'last_administrator'
  | 'wrong_password'
  | 'link_over'
  | 'second_step_needed'
  | 'second_step_required'
  | 'wrong_code'
  | 'unfit_deputy'
  | 'absence_overlaps'
  | 'deputy_absent'
  | 'own_work'
  | FileRefusalCode;

/** Why a file is not taken, or not handed out. */
export type FileRefusalCode =
  | 'file_missing'
  | 'file_empty'
  | 'file_too_large'
  | 'file_kind_refused'
  | 'file_name_mismatch'
  | 'file_damaged'
  | 'file_too_many_pixels'
  | 'file_inflates'
  | 'file_has_program'
  | 'file_points_outside'
  | 'file_locked'
  | 'too_many_files'
  | 'files_too_large'
  | 'file_gone'
  | 'file_not_scanned'
  | 'file_quarantined'
  | 'no_preview'
  | 'uploads_busy'
  | 'no_room';

/** Throws the refusal if there is one; lets a predicate serve both the button and the use case. */
export function enforce(refusal: Refusal | undefined): void {
  if (refusal) throw refusal;
}
