import { NO_ANSWER, OFFLINE, session } from './client';
import { ApiProblem } from './model';

/** Sends one file as a form, telling how much of it has gone (0 to 1). Throws ApiProblem. */
export function sendFile<T>(
  path: string,
  file: File,
  progressed: (share: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', `/api/v1${path}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progressed(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiProblem(0, 'offline', OFFLINE));
    request.onload = () => {
      const { status, response } = request as {
        status: number;
        response: Partial<ApiProblem> | null;
      };
      if (status >= 200 && status < 300) return resolve(response as T);
      if (status === 401) session.ended();
      reject(new ApiProblem(status, response?.code ?? '', response?.detail ?? NO_ANSWER));
    };
    request.send(form);
  });
}
