// What the form of the mailbox can do better where JavaScript runs; everything works without it.
'use strict';

(() => {
  // The browser shows that it is no mass mailing; without this, time and a slower pace do.
  const form = document.querySelector('form[data-challenge]');
  if (form && window.Worker && window.isSecureContext) {
    const worker = new Worker('/assets/solve.js');
    worker.onmessage = ({ data }) => {
      form.elements.captcha.value = data;
      worker.terminate();
    };
    worker.postMessage(form.dataset.challenge);
  }

  const tools = document.getElementById('receipt-tools');
  if (tools) {
    const copy = tools.querySelector('[data-copy]');
    tools.hidden = false;
    tools.querySelector('[data-print]').addEventListener('click', () => window.print());
    copy.hidden = !navigator.clipboard;
    copy.addEventListener('click', () =>
      navigator.clipboard.writeText(copy.dataset.copy).then(() => {
        document.getElementById('receipt-copied').textContent = copy.dataset.done;
      }),
    );
  }
})();
