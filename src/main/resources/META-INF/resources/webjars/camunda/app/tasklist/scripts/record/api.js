// Millrace: our interface, asked with the session of whoever works in Tasklist.

/** Where the product is mounted; the web application's own place is below it. */
export const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

/** What went wrong, as a problem of RFC 9457, or status 0 when nothing came back at all. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || `Millrace failed (${status}). Try again in a moment.`);
    this.status = status;
    this.body = body;
  }

  get isExpired() {
    return this.status === 401;
  }

  get isGone() {
    return this.status === 404;
  }

  get isStale() {
    return this.status === 412;
  }
}

function token() {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('MILLRACE-CSRF='));
  return cookie ? decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)) : '';
}

async function bodyOf(answer) {
  const type = answer.headers.get('Content-Type') || '';
  return type.includes('json') ? answer.json() : {};
}

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(root + path, {credentials: 'same-origin', redirect: 'error', cache: 'no-store', ...options});
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, {detail: 'Millrace does not answer. Is the network there?'});
  }
  const body = await bodyOf(answer);
  if (!answer.ok) {
    throw new Problem(answer.status, body);
  }
  return body;
}

export function get(path, signal) {
  return call(path, {signal, headers: {Accept: 'application/json'}});
}

/** Under an idempotency key it acts once, however often it is sent. */
export async function post(path, body, more) {
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'X-Millrace-CSRF': token(),
    ...more
  };
  try {
    return await call(path, {method: 'POST', headers, body: JSON.stringify(body)});
  } catch (problem) {
    if (problem.status === 403) {
      // without a session there is no token to repeat either; then this says so
      await get('/api/me');
    }
    throw problem;
  }
}

/** A key for one try of an act; a browser without TLS has no other source of them. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
