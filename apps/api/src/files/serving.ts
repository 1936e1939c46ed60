import type { FastifyReply } from 'fastify';

/** Whatever a file turns out to be, a browser runs nothing of it and takes it for nothing else. */
export function shut(reply: FastifyReply): void {
  void reply
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin');
}

/** A name that a header can carry (RFC 6266): plain for old programs, whole for the others (RFC 5987). */
export function attachedAs(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
