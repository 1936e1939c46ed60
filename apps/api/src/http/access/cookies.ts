import type { CookieSerializeOptions } from '@fastify/cookie';

/** The session cookie. Over HTTPS it is bound to this host by its name; plain HTTP is for the demo. */
export class SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    this.name = secure ? '__Host-huiyin' : 'huiyin';
    this.options = { path: '/', httpOnly: true, sameSite: 'strict', secure };
  }
}
