import type { CookieSerializeOptions } from '@fastify/cookie';

const HALF_A_YEAR_S = 180 * 24 * 3600;

/** The session cookie. Over HTTPS it is bound to this host by its name; plain HTTP is for the demo. */
export class SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
  /** Tells a browser in which somebody has signed in before; opens nothing by itself. */
  readonly deviceName = 'huiyin-browser';
  readonly deviceOptions: CookieSerializeOptions;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    this.name = secure ? '__Host-huiyin' : 'huiyin';
    this.options = { path: '/', httpOnly: true, sameSite: 'strict', secure };
    this.deviceOptions = { ...this.options, path: '/api/v1/session', maxAge: HALF_A_YEAR_S };
  }
}
