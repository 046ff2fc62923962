// Millrace: who and what a record is: number, title, priority with its why, phase, people, what it waits for.

import {root} from './api.js';
import {el, unseen} from './dom.js';
import {time} from './times.js';

export function badge(one, words) {
  return el('span', {class: `record-badge record-${(one.tone || 'PLAIN').toLowerCase()}`}, words && unseen(words), one.label);
}

/** Another record by its number, with the way to its page. */
export function toRecord(number, address) {
  return el('a', {href: root + address, target: '_blank', rel: 'noopener'}, number, unseen(' (opens in a new tab)'));
}

function value(fact) {
  return fact.at ? time(fact.at) : fact.text || fact.key;
}

function facts(several) {
  const known = several.filter((fact) => fact.at || fact.text || fact.key);
  return el('dl', {class: 'record-facts'}, known.map((fact) => el('div', {}, el('dt', {}, fact.label), el('dd', {}, value(fact)))));
}

function why(record) {
  const verdict = record.verdict;
  const rule = verdict && `Decided by ${verdict.decision}, version ${verdict.version}, row ${verdict.rule}.`;
  return record.why && el('p', {class: 'record-why', title: rule}, record.why, verdict && unseen(` ${rule}`));
}

/** The upper part of the panel; its heading can take the focus. */
export function header(record, titleId) {
  return el('header', {class: 'record-header'},
    el('p', {class: 'record-number'}, toRecord(record.number, record.address)),
    el('h2', {id: titleId, tabindex: '-1'}, unseen(`${record.number}: `), record.title),
    el('p', {class: 'record-badges'},
      record.priority && badge({...record.priority, label: `${record.priority.value} ${record.priority.label}`}, 'Priority '),
      record.phase && badge(record.phase, 'Phase '),
      record.waitsFor && badge({...record.waitsFor, label: `Waits for ${record.waitsFor.label.toLowerCase()}`}),
      (record.badges || []).map((one) => badge(one))),
    why(record),
    facts(record.people || []),
    el('details', {class: 'record-more'},
      el('summary', {}, 'About it'),
      record.description && el('p', {class: 'record-prose'}, record.description),
      facts([...(record.facts || []), ...(record.times || [])])));
}
