import { ApiProblem } from './model';

/** Called when the session has ended, and when something has to be set up first; set by the shell. */
export const session = { ended: (): void => undefined, owing: (): void => undefined };

/** Nothing came back at all. */
export const OFFLINE = '連不上伺服器，請檢查網路後再試。 The server cannot be reached.';
/** What came back is not from Huiyin, such as a proxy's page. */
export const NO_ANSWER =
  '伺服器暫時沒有回應，請稍後再試。 The server does not answer at the moment; please try again.';

/** Calls the api. Throws ApiProblem. */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  keepalive = false,
): Promise<T> {
  const answer = await fetch(`/api/v1${path}`, {
    ...{ method, keepalive },
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new ApiProblem(0, 'offline', OFFLINE);
  });
  if (answer.status === 204) return undefined as T;
  const content = await answer.json().catch(() => ({}));
  if (answer.ok) return content as T;
  if (answer.status === 401 && path !== '/session') session.ended();
  if (content.code === 'setup_needed') session.owing();
  throw new ApiProblem(answer.status, content.code, content.detail ?? NO_ANSWER, content.errors);
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path);
export const post = <T>(path: string, body: unknown): Promise<T> => call<T>('POST', path, body);
/** Also arrives when the page is being left. */
export const postToTheEnd = <T>(path: string, body: unknown): Promise<T> =>
  call<T>('POST', path, body, true);
