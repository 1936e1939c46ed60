import { LiveController } from './live.controller.js';
import { LiveHub } from './live-hub.js';
import { LiveMetrics } from './live-metrics.js';
import { PresenceController } from './presence.controller.js';

/** Live updates and presence, for the module to wire. */
export const liveControllers = [LiveController, PresenceController];
export const liveProviders = [LiveHub, LiveMetrics];
export { LiveMetrics };
