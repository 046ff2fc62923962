// Millrace: what is said when an act is refused; when the record was changed meanwhile, what was seen beside what is there now.

import {el, unseen} from './dom.js';
import {time} from './times.js';

function change(one) {
  return el('li', {},
    el('strong', {}, one.label), ': ', el('del', {}, unseen('you saw '), one.seen || 'nothing'), ' → ',
    el('ins', {}, unseen('it is now '), one.now || 'nothing'), one.by && ` (${one.by}`, one.at && [' ', time(one.at)], one.by && ')',
    one.wanted && el('div', {}, 'You want: ', el('ins', {}, one.wanted)));
}

/** The sentence of a problem, and below it what others changed since, where it is told. */
export function difference(problem) {
  const changes = problem.body.changes || [];
  return [
    el('p', {}, problem.message),
    problem.isStale && changes.length > 0 && el('ul', {class: 'record-changes'}, changes.map(change)),
    problem.isStale && el('p', {}, 'The panel shows it as it is now. Send yours again if it still holds.')
  ].filter(Boolean);
}
