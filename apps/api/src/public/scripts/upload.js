// Shows how far an upload is, where JavaScript runs; without it the browser sends the form by itself.
'use strict';

const input = document.getElementById('files');
const bar = document.getElementById('upload-bar');
const said = document.getElementById('upload-said');
let isUnderWay = false;

function say(text) {
  // What is said already need not be said again.
  if (said.textContent !== text) said.textContent = text;
}

function stop(text) {
  isUnderWay = false;
  bar.hidden = true;
  say(text);
}

function start(address, data) {
  const { busy, broken } = input.dataset;
  isUnderWay = true;
  bar.hidden = false;
  bar.value = 0;
  say(`${busy} 0%`);
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = Math.floor((loaded / total) * 100);
    bar.value = percent;
    // Told by quarters: a screen reader is not to read every number.
    say(`${busy} ${percent - (percent % 25)}%`);
  });
  request.addEventListener('error', () => stop(broken));
  request.addEventListener('load', () => {
    // The answer is a page with an address; anything else is a refusal of the whole request.
    const isPage = request.status < 400 && request.responseURL !== address;
    if (isPage) window.location.assign(request.responseURL);
    else stop(broken);
  });
  request.open('POST', address);
  request.send(data);
}

function submitted(event) {
  const chosen = Array.from(input.files);
  if (isUnderWay) event.preventDefault();
  if (isUnderWay || chosen.length === 0) return;
  event.preventDefault();
  const { form, dataset } = input;
  const { submitter } = event;
  if (chosen.some(({ size }) => size > Number(dataset.most))) {
    stop(dataset.tooLarge);
    return;
  }
  const data = new FormData(form);
  if (submitter && submitter.name) data.append(submitter.name, submitter.value);
  const isOwn = submitter && submitter.hasAttribute('formaction');
  start(isOwn ? submitter.formAction : form.action, data);
}

// Without cookies the next page has no address to go to.
if (input && navigator.cookieEnabled) {
  input.form.addEventListener('submit', submitted);
  // A page that comes back from the browser's history is not sending anything.
  window.addEventListener('pageshow', ({ persisted }) => persisted && stop(''));
}
