const { rmSync } = require('node:fs');

module.exports = async () => {
  const started = globalThis.huiyinTestServer;
  if (!started) return;
  await started.server.stop(AbortSignal.abort());
  rmSync(started.folder, { recursive: true, force: true });
};
