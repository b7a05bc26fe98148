// The ways out of a page, as a plugin that means harm would try them. Works in a worker and in a page, so that the suite
// can be shown to find what gets out where there is no sandbox. Each attempt answers `absent`, `blocked` or `open`.
const later = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const soon = (promise, milliseconds = 2500) => Promise.race([promise, later(milliseconds).then(() => 'blocked: no answer')]);
const event = (target, good, bad) => soon(new Promise((resolve) => {
  for (const name of good) target.addEventListener(name, () => resolve('open'));
  for (const name of bad) target.addEventListener(name, () => resolve('blocked'));
}));
const blob = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
const page = () => (typeof document === 'undefined' ? undefined : document);
const inPage = (make) => async (address) => {
  if (!page()) return 'absent';
  make(address);
  await later(1000);
  return 'tried';
};
const put = (tag, fields, where = 'body') => {
  const element = Object.assign(document.createElement(tag), fields);
  document[where].append(element);
  return element;
};
const has = (name) => typeof globalThis[name] !== 'undefined';

export const CHANNELS = {
  fetch: async (address) => has('fetch') ? await soon(fetch(address, { mode: 'no-cors', keepalive: true }).then(() => 'open', () => 'blocked')) : 'absent',
  XMLHttpRequest: async (address) => {
    if (!has('XMLHttpRequest')) return 'absent';
    const request = new XMLHttpRequest();
    const answered = event(request, ['load'], ['error', 'abort', 'timeout']);
    request.open('GET', address);
    request.send();
    return answered;
  },
  sendBeacon: async (address) => {
    if (typeof navigator.sendBeacon !== 'function') return 'absent';
    navigator.sendBeacon(address, 'x');
    await later(800);
    return 'tried';
  },
  image: async (address) => {
    if (!has('Image')) return 'absent';
    const image = new Image();
    const answered = event(image, ['load'], ['error']);
    image.src = address;
    return answered;
  },
  WebSocket: async (address) => {
    if (!has('WebSocket')) return 'absent';
    return event(new WebSocket(address.replace(/^http/, 'ws')), ['open'], ['error', 'close']);
  },
  EventSource: async (address) => has('EventSource') ? event(new EventSource(address), ['open', 'message'], ['error']) : 'absent',
  'import()': async (address) => soon(import(/* @vite-ignore */ address).then(() => 'open', () => 'blocked')),
  importScripts: async (address) => {
    if (!has('importScripts')) return 'absent';
    importScripts(address);
    return 'open';
  },
  stylesheet: async (address) => {
    if (page()) {
      put('link', { rel: 'stylesheet', href: address }, 'head');
      await later(800);
      return 'tried';
    }
    // A worker has no style sheets, and may have their fonts.
    return has('FontFace') ? soon(new FontFace('way-out', `url(${address})`).load().then(() => 'open', () => 'blocked')) : 'absent';
  },
  prefetch: inPage((address) => { put('link', { rel: 'prefetch', href: address }, 'head'); put('link', { rel: 'preload', as: 'fetch', href: address }, 'head'); }),
  'child frame': inPage((address) => put('iframe', { src: address })),
  'form post': inPage((address) => {
    put('iframe', { name: 'posted' });
    put('form', { action: address, method: 'post', target: 'posted' }).submit();
  }),
  'own navigation': async (address) => {
    try { globalThis.location = address; } catch { /* The next one, then. */ }
    try { location.href = address; } catch { /* As above. */ }
    if (typeof location.assign !== 'function') return 'absent';
    location.assign(address);
    await later(800);
    return 'tried';
  },
  'meta refresh': inPage((address) => put('meta', { httpEquiv: 'refresh', content: `0;url=${address}` }, 'head')),
  'top navigation': async (address) => {
    const above = [globalThis.top, globalThis.parent, globalThis.opener].filter(Boolean);
    if (above.length === 0) return 'absent';
    for (const one of above) one.location = address;
    await later(800);
    return 'tried';
  },
  'pop-up': async (address) => {
    if (typeof globalThis.open !== 'function') return 'absent';
    globalThis.open(address);
    await later(800);
    return 'tried';
  },
  WebRTC: async (address, stun) => {
    if (!has('RTCPeerConnection')) return 'absent';
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${stun ?? new URL(address).host}` }] });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await later(1500);
    connection.close();
    return 'tried';
  },
  'nested worker': async (address) => {
    if (!has('Worker')) return 'absent';
    const tried = [address, blob(`fetch(${JSON.stringify(address)}, { mode: 'no-cors' }).catch(() => 0)`), blob(`importScripts(${JSON.stringify(address)})`), `data:text/javascript,fetch(${JSON.stringify(address)},{mode:'no-cors'})`];
    for (const one of tried) {
      try { new Worker(one).addEventListener('error', (problem) => problem.preventDefault()); } catch { /* The next one, then. */ }
    }
    await later(1200);
    return 'tried';
  },
};

// Beyond the eighteen: newer ways, and roundabout ones.
export const FURTHER = {
  'static import': async (address) => soon(import(/* @vite-ignore */ blob(`import ${JSON.stringify(address)};`)).then(() => 'open', () => 'blocked')),
  'module as text': async (address) => soon(import(/* @vite-ignore */ `data:text/javascript,import(${JSON.stringify(address)})`).then(() => 'open', () => 'blocked')),
  WebTransport: async (address) => {
    if (!has('WebTransport')) return 'absent';
    return soon(new WebTransport(address.replace(/^http:/, 'https:')).ready.then(() => 'open', () => 'blocked'));
  },
  WebSocketStream: async (address) => {
    if (!has('WebSocketStream')) return 'absent';
    return soon(new globalThis.WebSocketStream(address.replace(/^http/, 'ws')).opened.then(() => 'open', () => 'blocked'));
  },
  fetchLater: async (address) => {
    if (!has('fetchLater')) return 'absent';
    globalThis.fetchLater(address, { activateAfter: 0 });
    await later(800);
    return 'tried';
  },
  'shared worker': async (address) => {
    if (!has('SharedWorker')) return 'absent';
    for (const one of [address, blob(`fetch(${JSON.stringify(address)}, { mode: 'no-cors' })`)]) {
      try { new SharedWorker(one); } catch { /* The next one, then. */ }
    }
    await later(800);
    return 'tried';
  },
  'service worker': async (address) => {
    const container = navigator.serviceWorker;
    return container ? soon(container.register(address).then(() => 'open', () => 'blocked')) : 'absent';
  },
  'cache of requests': async (address) => {
    if (!has('caches')) return 'absent';
    return soon(caches.open('way-out').then((cache) => cache.add(new Request(address, { mode: 'no-cors' }))).then(() => 'open', () => 'blocked'));
  },
  notification: async (address) => {
    if (!has('Notification')) return 'absent';
    new Notification('x', { icon: address });
    await later(500);
    return 'tried';
  },
  'picture from bytes': async (address) => {
    if (!has('createImageBitmap')) return 'absent';
    const drawing = new Blob([`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${address}"/></svg>`], { type: 'image/svg+xml' });
    return soon(createImageBitmap(drawing).then(() => 'tried', () => 'blocked'));
  },
  'error report': async (address) => {
    if (typeof reportError !== 'function') return 'absent';
    const problem = new Error(address);
    problem.stack = `Error\n    at ${address}:1:1\n//# sourceMappingURL=${address}`;
    addEventListener('error', (told) => told.preventDefault(), { once: true });
    reportError(problem);
    return 'tried';
  },
  'source map': async (address) => soon(import(/* @vite-ignore */ blob(`export {};\n//# sourceMappingURL=${address}`)).then(() => 'tried', () => 'blocked')),
};

export async function attempt(channel, address, stun) {
  const way = CHANNELS[channel] ?? FURTHER[channel];
  try {
    return await way(address, stun);
  } catch (error) {
    return `blocked: ${error.name}`;
  }
}

export function activate(context, practice) {
  context.subscriptions.push(practice.commands.registerCommand('network.attempt', attempt));
}
