// Properties are tried with the same cases in every run of the tests, so that a failure is one of the
// change at hand; `npm run test:properties` looks for new ones.
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED || 1140101) });
