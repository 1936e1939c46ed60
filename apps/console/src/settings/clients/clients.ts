/** What another system may be let in for. */
export const RIGHTS = ['call-center-slips', 'routing-preview'] as const;

/** Another system with an API key, as its administrator sees it. */
export interface Client {
  readonly id: string;
  readonly name: string;
  readonly may: readonly string[];
  readonly active: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly events: readonly {
    readonly type: string;
    readonly at: string;
    readonly actor: { readonly name: string };
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

export const CLIENTS = ['clients'];
