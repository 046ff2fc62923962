// Millrace: times in the zone and the way that the reader chose, exact on hover.

import {el} from './dom.js';

let reading = {};

/** Takes over how whoever is signed in reads times. */
export function readAs({zone, language}) {
  reading = {zone, language};
}

function written(at, options) {
  return new Intl.DateTimeFormat(reading.language, {timeZone: reading.zone, ...options}).format(at);
}

function day(at) {
  return written(at, {dateStyle: 'short'});
}

/** The hour alone for today, else the day with it. */
export function time(instant) {
  const at = new Date(instant);
  const today = day(at) === day(new Date());
  const short = today
    ? written(at, {timeStyle: 'short'})
    : written(at, {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'});
  const exact = written(at, {dateStyle: 'full', timeStyle: 'long'});
  return el('time', {datetime: instant, title: exact}, short);
}
